#include "error.h"

#include <stdarg.h>

G_DEFINE_QUARK(demarche - error, demarche_error)

bool fail(GError **error, enum demarche_error code, const char *format, ...)
{
    va_list values;

    va_start(values, format);
    g_autofree char *sentence = g_strdup_vprintf(format, values); /* the one allocation of GLib that may fail and return */
    va_end(values);
    if (error)
        *error = g_error_new_literal(DEMARCHE_ERROR, (int)code, sentence ? sentence : "out of memory");
    return false;
}

int error_status(const GError *error)
{
    return error->domain == DEMARCHE_ERROR ? error->code : ERROR_SYSTEM;
}

int error_worse(int status, int other)
{
    return MAX(status, other);
}
