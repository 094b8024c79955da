/*
 * bullets.h - the signs in front of a line of a list, for those who cut lines, find their days and read chronologies.
 *
 * A list of strings for an initializer; dashes and stars, which say other things too, are the caller's.
 */
#ifndef INGEST_BULLETS_H
#define INGEST_BULLETS_H

#define BULLETS "•", "◼", "►", "■", "▪", "●", "·"

#endif
