/*
 * front.h - the server's page for people: the timeline, a form of the filters, the addresses of calendar and picture.
 *
 * Shape   HTML without script: the form asks for the same page with other filters, the links carry
 *         the filters on. The picture is drawn into the page as SVG, so that its texts can be
 *         searched and its links followed. Where nothing is to be drawn the page says so. All data is escaped.
 */
#ifndef RENDER_FRONT_H
#define RENDER_FRONT_H

#include "question.h"

GBytes *front_write(const struct question *question, const GPtrArray *events);

#endif
