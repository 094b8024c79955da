#include "error.h"

#include <stdarg.h>

/* Asked each time: G_DEFINE_QUARK() keeps it in a variable that threads write side by side. */
GQuark demarche_error_quark(void)
{
    return g_quark_from_static_string("demarche-error-quark");
}

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
