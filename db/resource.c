#include "resource.h"

#include <gio/gio.h>

/* The GResource bundle that glib-compile-resources made, kept in the read-only part of the program (Makefile: build/demarche.gresource). */
__asm__(".pushsection .rodata\n"
        ".balign 16\n"
        ".global demarche_bundle\n"
        ".hidden demarche_bundle\n"
        "demarche_bundle:\n"
        ".incbin \"" RESOURCE_BUNDLE "\"\n"
        ".global demarche_bundle_end\n"
        ".hidden demarche_bundle_end\n"
        "demarche_bundle_end:\n"
        ".byte 0\n"
        ".popsection\n");

extern const char demarche_bundle[] __attribute__((visibility("hidden")));
extern const char demarche_bundle_end[] __attribute__((visibility("hidden")));

GBytes *resource_bytes(const char *path)
{
    static gsize bundle;
    g_autoptr(GError) error = NULL;
    g_autofree char *name = g_strconcat("/demarche/", path, NULL);

    if (g_once_init_enter(&bundle)) {
        // cppcheck-suppress comparePointers ; two ends of one object, which the linker laid out
        g_autoptr(GBytes) bytes = g_bytes_new_static(demarche_bundle, (gsize)(demarche_bundle_end - demarche_bundle));
        GResource *resource = g_resource_new_from_data(bytes, &error);
        if (!resource)
            g_error("the program's own data is damaged: %s", error->message);
        g_once_init_leave(&bundle, (gsize)resource);
    }
    GBytes *found = g_resource_lookup_data((GResource *)bundle, name, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
    if (!found)
        g_error("the program's own data lacks %s: %s", path, error->message);
    return found;
}
