/* http_fuzz.c - any bytes as what a client sends to 'demarche serve': an answer or a closed connection, soon, and the server lives. */
#include "../../db/store.h"
#include "../../render/server.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define PATIENCE_SECONDS 20

int LLVMFuzzerTestOneInput(const guint8 *data, size_t size);

static struct server *start(void)
{
    g_autofree char *path = g_strdup_printf("%s/demarche-http-%d.db", g_get_tmp_dir(), (int)getpid());
    g_autoptr(GError) error = NULL;
    struct store *store = store_open(path, STORE_WRITE, &error);

    g_assert_no_error(error);
    store_close(store);
    struct server *server = server_new(path, "127.0.0.1:0", &error);
    g_assert_no_error(error);
    g_unlink(path); /* it is open; a later question finds it gone, which is one more thing to survive */
    return server;
}

static GSocketConnection *connect_to(const struct server *server)
{
    g_autoptr(GSocketClient) client = g_socket_client_new();
    g_autoptr(GError) error = NULL;
    GSocketConnection *connection =
        g_socket_client_connect_to_host(client, strrchr(server_address(server), '/') + 1, 80, NULL, &error);

    g_assert_no_error(error);
    return connection;
}

/* What comes until the server hangs up; its loop turns meanwhile. */
static GString *take_answer(GSocket *socket)
{
    gint64 end = g_get_monotonic_time() + PATIENCE_SECONDS * G_USEC_PER_SEC;
    GString *answer = g_string_new(NULL);
    char block[4096];
    gssize n = -1;

    g_socket_set_blocking(socket, FALSE);
    while (n != 0) {
        g_autoptr(GError) error = NULL;
        g_main_context_iteration(NULL, FALSE);
        n = g_socket_receive(socket, block, sizeof block, NULL, &error);
        if (n > 0)
            g_string_append_len(answer, block, n);
        else if (n < 0 && g_error_matches(error, G_IO_ERROR, G_IO_ERROR_WOULD_BLOCK))
            g_socket_condition_timed_wait(socket, G_IO_IN, 100, NULL, NULL);
        else if (n < 0)
            break; /* reset: it hung up before it had read all */
        g_assert_cmpint(g_get_monotonic_time(), <, end);
    }
    return answer;
}

int LLVMFuzzerTestOneInput(const guint8 *data, size_t size)
{
    static struct server *server;

    if (!server)
        server = start();
    g_autoptr(GSocketConnection) connection = connect_to(server);
    GSocket *socket = g_socket_connection_get_socket(connection);
    for (gssize n; size > 0 && (n = g_socket_send(socket, (const char *)data, size, NULL, NULL)) > 0; size -= (size_t)n)
        data += n;
    g_socket_shutdown(socket, FALSE, TRUE, NULL);
    GString *answer = take_answer(socket);
    g_assert_true(answer->len == 0 || g_str_has_prefix(answer->str, "HTTP/1."));
    g_string_free(answer, TRUE);
    return 0;
}
