#include "server.h"

#include "../db/error.h"
#include "../db/store.h"
#include "question.h"

#include <errno.h>
#include <glib-unix.h>
#include <glib/gstdio.h>
#include <libsoup/soup.h>
#include <libxml/parser.h>
#include <string.h>

#define THREADS_MOST 4
#define JOBS_MOST 64
#define SHELF_BYTES (64 << 20)
#define SHELF_ANSWERS 512

static const char policy[] = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; form-action 'self'; "
                             "base-uri 'none'; frame-ancestors 'none'";

/* An answer that is kept. */
struct answer {
    GBytes *plain, *packed; /* packed: by gzip, NULL where it is not worth it */
    char *etag; /* without its quotes */
    gint64 modified; /* never the same second for two contents */
    gint64 modified_shown; /* never in the future */
    guint64 stamp, used; /* of which state of the database; when it was last asked for */
};

struct server {
    SoupServer *soup;
    GMainLoop *loop;
    char *database, *address;
    bool local, anywhere;
    struct store *store; /* open, to see changes */
    guint64 inode;
    gint64 version, modified;
    guint64 stamp, clock; /* counters: states of the database, questions */
    GHashTable *shelf; /* path?query -> struct answer */
    GHashTable *jobs; /* stamp path?query -> struct job, under way */
    GThreadPool *pool;
    guint connections;
};

/* Work under way, and who waits for it. */
struct job {
    struct server *server;
    struct question *question;
    GPtrArray *waiting; /* SoupServerMessage */
    char *key, *path_and_query;
    guint64 stamp;
    gint64 modified;
    GBytes *plain, *packed;
    GError *error;
};

/* ---------- sending ---------- */

static void put_header(SoupServerMessage *message, const char *name, const char *value)
{
    soup_message_headers_replace(soup_server_message_get_response_headers(message), name, value);
}

/* What every answer has. Its connection is closed: libsoup 3.2 keeps those for ever that a client left open, and then left. */
static void put_policy(SoupServerMessage *message)
{
    put_header(message, "Connection", "close");
    put_header(message, "Content-Security-Policy", policy);
    put_header(message, "X-Content-Type-Options", "nosniff");
    put_header(message, "Referrer-Policy", "no-referrer");
    put_header(message, "Cross-Origin-Resource-Policy", "same-origin");
    put_header(message, "Cache-Control", "no-cache");
}

static void put_sentence(SoupServerMessage *message, const char *sentence)
{
    g_autofree char *text = g_strconcat(sentence, "\n", NULL);

    put_policy(message);
    soup_server_message_set_response(message, "text/plain; charset=utf-8", SOUP_MEMORY_COPY, text, strlen(text));
}

static void send_sentence(SoupServerMessage *message, guint status, const char *sentence)
{
    put_sentence(message, sentence);
    soup_server_message_set_status(message, status, status == SOUP_STATUS_MISDIRECTED_REQUEST ? "Misdirected Request" : NULL);
}

/* What libsoup cannot read it refuses without asking anybody, with whatever the answer holds by then: this, for once. */
static void put_unread(SoupServerMessage *message)
{
    put_sentence(message, "this is no question that can be read; after a % in an address come two hexadecimal digits");
}

static void drop_unread(SoupServerMessage *message)
{
    soup_message_body_truncate(soup_server_message_get_response_body(message));
    soup_message_headers_remove(soup_server_message_get_response_headers(message), "Content-Type");
}

static guint status_of(const struct question *question, const GError *error)
{
    if (error_status(error) == ERROR_USAGE)
        return SOUP_STATUS_BAD_REQUEST;
    if (error_status(error) == ERROR_INPUT)
        return question ? SOUP_STATUS_NOT_FOUND : SOUP_STATUS_INTERNAL_SERVER_ERROR;
    return SOUP_STATUS_SERVICE_UNAVAILABLE;
}

static bool accepts_gzip(SoupServerMessage *message)
{
    const char *header = soup_message_headers_get_list(soup_server_message_get_request_headers(message), "Accept-Encoding");
    GSList *accepted = header ? soup_header_parse_quality_list(header, NULL) : NULL;
    bool found = false;

    for (GSList *item = accepted; item; item = item->next)
        found |= g_ascii_strcasecmp(item->data, "gzip") == 0 || strcmp(item->data, "*") == 0;
    if (accepted)
        soup_header_free_list(accepted);
    return found;
}

/* Whether one of the validators is this answer's, packed or not. */
static bool has_validator(const char *header, const char *etag)
{
    g_auto(GStrv) validators = g_strsplit(header, ",", -1);
    g_autofree char *plain = g_strdup_printf("\"%s\"", etag), *packed = g_strdup_printf("\"%s-gzip\"", etag);

    for (char **validator = validators; *validator; validator++) {
        const char *tag = g_strstrip(*validator);
        if (g_str_has_prefix(tag, "W/"))
            tag += 2;
        if (strcmp(tag, plain) == 0 || strcmp(tag, packed) == 0 || strcmp(tag, "*") == 0)
            return true;
    }
    return false;
}

static bool is_known(SoupServerMessage *message, const struct answer *answer)
{
    SoupMessageHeaders *headers = soup_server_message_get_request_headers(message);
    const char *validators = soup_message_headers_get_list(headers, "If-None-Match"),
               *since = soup_message_headers_get_one(headers, "If-Modified-Since");

    if (validators)
        return has_validator(validators, answer->etag);
    g_autoptr(GDateTime) time = since ? soup_date_time_new_from_http_string(since) : NULL;
    return time && g_date_time_to_unix(time) >= answer->modified;
}

static void send_answer(SoupServerMessage *message, const struct question *question, const struct answer *answer)
{
    GBytes *bytes = answer->packed && accepts_gzip(message) ? answer->packed : answer->plain;
    bool packed = bytes == answer->packed;
    g_autofree char *etag = g_strdup_printf("\"%s%s\"", answer->etag, packed ? "-gzip" : "");
    g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc(answer->modified_shown);
    g_autofree char *modified = soup_date_time_to_string(time, SOUP_DATE_HTTP);

    put_policy(message);
    put_header(message, "ETag", etag);
    put_header(message, "Last-Modified", modified);
    if (answer->packed)
        put_header(message, "Vary", "Accept-Encoding");
    if (is_known(message, answer)) {
        soup_server_message_set_status(message, SOUP_STATUS_NOT_MODIFIED, NULL);
        return;
    }
    soup_server_message_set_status(message, SOUP_STATUS_OK, NULL);
    put_header(message, "Content-Type", question_type(question));
    if (packed)
        put_header(message, "Content-Encoding", "gzip");
    soup_message_headers_set_content_length(soup_server_message_get_response_headers(message), (goffset)g_bytes_get_size(bytes));
    soup_message_body_append_bytes(soup_server_message_get_response_body(message), bytes);
}

/* ---------- answers that are kept ---------- */

static void answer_free(gpointer data)
{
    struct answer *answer = data;

    g_bytes_unref(answer->plain);
    if (answer->packed)
        g_bytes_unref(answer->packed);
    g_free(answer->etag);
    g_free(answer);
}

static gsize size_of(const struct answer *answer)
{
    return g_bytes_get_size(answer->plain) + (answer->packed ? g_bytes_get_size(answer->packed) : 0);
}

/* The key of the answer that was asked for longest ago, and the bytes of all. */
static const char *oldest(GHashTable *shelf, gsize *bytes)
{
    const char *result = NULL;
    guint64 used = G_MAXUINT64;
    GHashTableIter iter;
    gpointer key, value;

    *bytes = 0;
    g_hash_table_iter_init(&iter, shelf);
    while (g_hash_table_iter_next(&iter, &key, &value)) {
        const struct answer *answer = value;
        *bytes += size_of(answer);
        if (answer->used < used) {
            used = answer->used;
            result = key;
        }
    }
    return result;
}

static void make_room(GHashTable *shelf)
{
    gsize bytes;
    const char *key = oldest(shelf, &bytes);

    while (key && g_hash_table_size(shelf) > 1 && (bytes > SHELF_BYTES || g_hash_table_size(shelf) > SHELF_ANSWERS)) {
        g_hash_table_remove(shelf, key);
        key = oldest(shelf, &bytes);
    }
}

static struct answer *keep(struct server *server, const struct job *job)
{
    struct answer *before = g_hash_table_lookup(server->shelf, job->path_and_query), *answer = g_new0(struct answer, 1);

    answer->plain = g_bytes_ref(job->plain);
    answer->packed = job->packed ? g_bytes_ref(job->packed) : NULL;
    answer->etag = g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, job->plain);
    answer->etag[32] = '\0';
    answer->modified = answer->modified_shown = job->modified;
    if (before && strcmp(before->etag, answer->etag) == 0) {
        answer->modified = before->modified;
        answer->modified_shown = before->modified_shown;
    } else if (before) {
        answer->modified = MAX(job->modified, before->modified + 1);
    }
    answer->stamp = job->stamp;
    answer->used = ++server->clock;
    g_hash_table_replace(server->shelf, g_strdup(job->path_and_query), answer);
    make_room(server->shelf);
    return answer;
}

/* ---------- making an answer, in a thread ---------- */

static GBytes *pack(GBytes *plain)
{
    g_autoptr(GZlibCompressor) compressor = g_zlib_compressor_new(G_ZLIB_COMPRESSOR_FORMAT_GZIP, -1);
    g_autoptr(GOutputStream) memory = g_memory_output_stream_new_resizable();
    g_autoptr(GOutputStream) stream = g_converter_output_stream_new(memory, G_CONVERTER(compressor));
    gsize size;
    const void *data = g_bytes_get_data(plain, &size);

    if (!g_output_stream_write_all(stream, data, size, NULL, NULL, NULL) || !g_output_stream_close(stream, NULL, NULL))
        return NULL;
    return g_memory_output_stream_steal_as_bytes(G_MEMORY_OUTPUT_STREAM(memory));
}

static void job_free(gpointer data)
{
    struct job *job = data;

    question_free(job->question);
    g_ptr_array_unref(job->waiting);
    g_free(job->key);
    g_free(job->path_and_query);
    if (job->plain)
        g_bytes_unref(job->plain);
    if (job->packed)
        g_bytes_unref(job->packed);
    g_clear_error(&job->error);
    g_free(job);
}

/* Back in the main loop: all who wait get the answer. */
static gboolean finish(gpointer data)
{
    struct job *job = data;
    struct server *server = job->server;
    const struct answer *answer = job->plain ? keep(server, job) : NULL;

    for (guint i = 0; i < job->waiting->len; i++) {
        SoupServerMessage *message = g_ptr_array_index(job->waiting, i);
        if (answer)
            send_answer(message, job->question, answer);
        else
            send_sentence(message, status_of(job->question, job->error), job->error->message);
        soup_server_message_unpause(message);
    }
    g_hash_table_remove(server->jobs, job->key);
    return G_SOURCE_REMOVE;
}

static void work(gpointer data, gpointer server_data)
{
    struct job *job = data;
    struct server *server = server_data;

    job->plain = question_answer(job->question, server->database, server->anywhere ? NULL : server->address, &job->error);
    if (job->plain && question_is_text(job->question))
        job->packed = pack(job->plain);
    g_idle_add(finish, job);
}

static void ask_for_work(struct server *server, struct question *question, const char *path_and_query, SoupServerMessage *message)
{
    g_autofree char *key = g_strdup_printf("%" G_GUINT64_FORMAT " %s", server->stamp, path_and_query);
    struct job *job = g_hash_table_lookup(server->jobs, key);

    if (!job && g_hash_table_size(server->jobs) >= JOBS_MOST) {
        put_header(message, "Retry-After", "2");
        send_sentence(message, SOUP_STATUS_SERVICE_UNAVAILABLE, "too many questions at once; ask again");
        question_free(question);
        return;
    }
    soup_server_message_pause(message);
    if (job) {
        g_ptr_array_add(job->waiting, g_object_ref(message));
        question_free(question);
        return;
    }
    job = g_new0(struct job, 1);
    *job = (struct job){ .server = server,
                         .question = question,
                         .waiting = g_ptr_array_new_with_free_func(g_object_unref),
                         .key = g_steal_pointer(&key),
                         .path_and_query = g_strdup(path_and_query),
                         .stamp = server->stamp,
                         .modified = server->modified };
    g_ptr_array_add(job->waiting, g_object_ref(message));
    g_hash_table_insert(server->jobs, job->key, job);
    g_thread_pool_push(server->pool, job, NULL);
}

/* ---------- the database's state ---------- */

/* Counts on where the database has changed, or is another file. */
static bool watch(struct server *server, GError **error)
{
    g_autofree char *log = g_strconcat(server->database, "-wal", NULL);
    GStatBuf file, log_file;
    gint64 version;

    if (!server->store)
        server->store = store_open(server->database, STORE_READ, error);
    if (!server->store)
        return false;
    if (g_stat(server->database, &file) != 0)
        return fail(error, ERROR_SYSTEM, "%s: %s", server->database, g_strerror(errno));
    if (server->inode && file.st_ino != server->inode) {
        store_close(server->store);
        server->store = store_open(server->database, STORE_READ, error);
        server->stamp++;
    }
    server->inode = file.st_ino;
    if (!server->store || !store_version(server->store, &version, error))
        return false;
    server->stamp += version != server->version;
    server->version = version;
    server->modified = file.st_mtime;
    if (g_stat(log, &log_file) == 0 && log_file.st_size > 0) /* readers make an empty one */
        server->modified = MAX(server->modified, log_file.st_mtime);
    return true;
}

/* ---------- requests ---------- */

static bool is_loopback(const char *host)
{
    g_autoptr(GInetAddress) address = g_inet_address_new_from_string(host);

    return g_ascii_strcasecmp(host, "localhost") == 0 || (address && g_inet_address_get_is_loopback(address));
}

/* As soon as the headers have come: what is no question of ours needs no body to be read. */
static void refuse_early(SoupServer *soup, SoupServerMessage *message, const char *path, GHashTable *query, gpointer data)
{
    const struct server *server = data;
    SoupMessageHeaders *headers = soup_server_message_get_request_headers(message);
    const char *method = soup_server_message_get_method(message), *host = g_uri_get_host(soup_server_message_get_uri(message));

    (void)soup, (void)path, (void)query;
    drop_unread(message);
    if (strcmp(method, SOUP_METHOD_GET) != 0 && strcmp(method, SOUP_METHOD_HEAD) != 0) {
        put_header(message, "Allow", "GET, HEAD");
        send_sentence(message, SOUP_STATUS_METHOD_NOT_ALLOWED, "this server only reads; ask with GET or HEAD");
    } else if (soup_message_headers_get_encoding(headers) == SOUP_ENCODING_CHUNKED ||
               soup_message_headers_get_content_length(headers) > 0) {
        send_sentence(message, SOUP_STATUS_REQUEST_ENTITY_TOO_LARGE, "a question has no body");
    } else if (server->local && (!host || !is_loopback(host))) {
        send_sentence(message, SOUP_STATUS_MISDIRECTED_REQUEST,
                      "this server is for its own machine; ask for 127.0.0.1 or localhost");
    }
}

static void respond(SoupServer *soup, SoupServerMessage *message, const char *path, GHashTable *parameters, gpointer data)
{
    struct server *server = data;
    const char *query = g_uri_get_query(soup_server_message_get_uri(message));
    g_autoptr(GError) error = NULL;
    OWNED(question) *question = NULL;

    (void)soup, (void)parameters;
    if (soup_server_message_get_status(message) != 0)
        return;
    question = question_new(path, query, &error);
    if (!question) {
        send_sentence(message, error_status(error) == ERROR_INPUT ? SOUP_STATUS_NOT_FOUND : SOUP_STATUS_BAD_REQUEST,
                      error->message);
        return;
    }
    if (!watch(server, &error)) {
        send_sentence(message, status_of(NULL, error), error->message);
        return;
    }
    g_autofree char *path_and_query = g_strconcat(path, "?", question->query, NULL);
    struct answer *answer = g_hash_table_lookup(server->shelf, path_and_query);
    if (answer && answer->stamp == server->stamp) {
        answer->used = ++server->clock;
        send_answer(message, question, answer);
    } else {
        ask_for_work(server, g_steal_pointer(&question), path_and_query, message);
    }
}

/* ---------- limits of a connection ---------- */

#define LIMIT "limit"

static gboolean hang_up(gpointer data)
{
    SoupServerMessage *message = data;
    GSocket *socket = soup_server_message_get_socket(message);

    g_object_steal_data(G_OBJECT(message), LIMIT);
    if (socket)
        g_socket_shutdown(socket, TRUE, TRUE, NULL);
    return G_SOURCE_REMOVE;
}

static void drop_limit(gpointer source)
{
    g_source_remove(GPOINTER_TO_UINT(source));
}

/* The limit before goes, and this one with the message. What has come is read first, however late we are. */
static void set_limit(SoupServerMessage *message, guint seconds)
{
    guint source = g_timeout_add_seconds_full(G_PRIORITY_LOW, seconds, hang_up, message, NULL);

    g_object_set_data_full(G_OBJECT(message), LIMIT, GUINT_TO_POINTER(source), drop_limit);
}

static void on_gone(gpointer data, GObject *message)
{
    struct server *server = data;

    (void)message;
    server->connections--;
}

/* Every connection comes here before its first byte, and since none is kept, with one message. */
static void on_started(SoupServer *soup, SoupServerMessage *message, gpointer data)
{
    struct server *server = data;

    (void)soup;
    g_object_weak_ref(G_OBJECT(message), on_gone, server);
    set_limit(message, SERVER_REQUEST_SECONDS);
    put_unread(message);
    if (++server->connections > SERVER_CONNECTIONS)
        hang_up(message);
}

static void on_read(SoupServer *soup, SoupServerMessage *message, gpointer data)
{
    (void)soup, (void)data;
    set_limit(message, SERVER_ANSWER_SECONDS);
}

/* Also behind what libsoup answered by itself: a line that is no request, whose connection it would keep for ever. */
static void on_finished(SoupServer *soup, SoupServerMessage *message, gpointer data)
{
    GSocket *socket = soup_server_message_get_socket(message);

    (void)soup, (void)data;
    if (socket)
        g_socket_shutdown(socket, TRUE, TRUE, NULL);
}

/* ---------- the server ---------- */

static GSocketAddress *read_address(const char *listen, GError **error)
{
    const char *colon = strrchr(listen, ':');
    g_autofree char *host = colon ? g_strndup(listen, (gsize)(colon - listen)) : NULL;
    gsize length = host ? strlen(host) : 0;
    guint64 port;

    if (length > 2 && host[0] == '[' && host[length - 1] == ']') {
        host[length - 1] = '\0';
        memmove(host, host + 1, length - 1);
    }
    if (colon && g_ascii_string_to_unsigned(colon + 1, 10, 0, 65535, &port, NULL)) {
        GSocketAddress *address =
            g_inet_socket_address_new_from_string(g_ascii_strcasecmp(host, "localhost") == 0 ? "127.0.0.1" : host, (guint)port);
        if (address)
            return address;
    }
    fail(error, ERROR_USAGE, "--listen %s: no address; write ADDRESS:PORT, for example 127.0.0.1:8080 or [::1]:8080", listen);
    return NULL;
}

static bool listen_at(struct server *server, const char *listen, GError **error)
{
    g_autoptr(GSocketAddress) address = read_address(listen, error);
    g_autoptr(GError) trouble = NULL;

    if (!address)
        return false;
    GInetAddress *host = g_inet_socket_address_get_address(G_INET_SOCKET_ADDRESS(address));
    server->local = g_inet_address_get_is_loopback(host);
    server->anywhere = g_inet_address_get_is_any(host);
    if (!soup_server_listen(server->soup, address, 0, &trouble))
        return fail(error, ERROR_SYSTEM, "--listen %s: %s", listen, trouble->message);
    GSList *uris = soup_server_get_uris(server->soup);
    server->address = g_uri_to_string(uris->data);
    if (g_str_has_suffix(server->address, "/"))
        server->address[strlen(server->address) - 1] = '\0';
    g_slist_free_full(uris, (GDestroyNotify)g_uri_unref);
    return true;
}

struct server *server_new(const char *database, const char *listen, GError **error)
{
    OWNED(server) *server = g_new0(struct server, 1);

    xmlInitParser(); /* before there are threads */
    server->database = g_strdup(database);
    server->loop = g_main_loop_new(NULL, FALSE);
    server->shelf = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, answer_free);
    server->jobs = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, job_free);
    server->soup = soup_server_new("server-header", "demarche", NULL);
    soup_server_add_early_handler(server->soup, NULL, refuse_early, server, NULL);
    soup_server_add_handler(server->soup, NULL, respond, server, NULL);
    g_signal_connect(server->soup, "request-started", G_CALLBACK(on_started), server);
    g_signal_connect(server->soup, "request-read", G_CALLBACK(on_read), server);
    g_signal_connect(server->soup, "request-finished", G_CALLBACK(on_finished), server);
    g_signal_connect(server->soup, "request-aborted", G_CALLBACK(on_finished), server);
    server->pool = g_thread_pool_new(work, server, (int)MIN(g_get_num_processors(), THREADS_MOST), TRUE, error);
    if (g_thread_pool_get_num_threads(server->pool) == 0)
        return NULL;
    g_clear_error(error); /* fewer threads than wanted do, too */
    if (!watch(server, error) || !listen_at(server, listen, error))
        return NULL;
    return g_steal_pointer(&server);
}

void server_free(struct server *server)
{
    g_thread_pool_free(server->pool, FALSE, TRUE);
    while (g_main_context_iteration(NULL, FALSE)) /* what was finished meanwhile */
        continue;
    soup_server_disconnect(server->soup);
    g_object_unref(server->soup);
    g_hash_table_unref(server->jobs);
    g_hash_table_unref(server->shelf);
    g_main_loop_unref(server->loop);
    if (server->store)
        store_close(server->store);
    g_free(server->database);
    g_free(server->address);
    g_free(server);
}

const char *server_address(const struct server *server)
{
    return server->address;
}

bool server_is_local(const struct server *server)
{
    return server->local;
}

static gboolean stop(gpointer data)
{
    g_main_loop_quit(data);
    return G_SOURCE_CONTINUE;
}

void server_run(struct server *server)
{
    guint interrupt = g_unix_signal_add(SIGINT, stop, server->loop), terminate = g_unix_signal_add(SIGTERM, stop, server->loop);

    g_main_loop_run(server->loop);
    g_source_remove(interrupt);
    g_source_remove(terminate);
}
