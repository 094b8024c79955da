/*
 * server.h - a database's calendars and pictures over HTTP, read-only.
 *
 *   database + address  --server_new()-->  server  --server_run()-->  until SIGINT or SIGTERM
 *
 * Shape      question.h says what there is to ask. Answers carry ETag (of their bytes), Last-Modified and
 *            a Content-Security-Policy; GET and HEAD, conditional requests and gzip are understood. An
 *            answer is made once in a thread of a pool, kept, and made anew only after the database has
 *            changed; those who ask for the same meanwhile wait for the same work. Last-Modified moves
 *            only when the answer does.
 * Limits     no request has a body or reaches a file; it must have come within SERVER_REQUEST_SECONDS, and the
 *            answer be taken within SERVER_ANSWER_SECONDS, else the connection is closed; so is one beyond
 *            SERVER_CONNECTIONS. On a loopback address only a loopback name of the host is
 *            answered, so that no web page can read the events by way of its own name (DNS rebinding).
 * Errors     ERROR_USAGE: no address to listen at; ERROR_INPUT, ERROR_SYSTEM: the database, a port in use.
 * Source     RFC 9110 8.8 (validators), 13.1 (conditional requests), 12.5.3 (encodings).
 */
#ifndef RENDER_SERVER_H
#define RENDER_SERVER_H

#include "../db/owned.h"

#include <glib.h>
#include <stdbool.h>

#define SERVER_REQUEST_SECONDS 15
#define SERVER_ANSWER_SECONDS 60
#define SERVER_CONNECTIONS 256

struct server;

/* listen: ADDRESS:PORT; port 0 takes a free one. It listens when it is made. */
struct server *server_new(const char *database, const char *listen, GError **error);
void server_free(struct server *server);
OWNED_DEFINE(server)

/* "http://127.0.0.1:8080" */
const char *server_address(const struct server *server);
bool server_is_local(const struct server *server);

void server_run(struct server *server);

#endif
