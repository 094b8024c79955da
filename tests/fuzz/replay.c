/* replay.c - runs a fuzz target over the files of its corpus: replay FOLDER. Prints how many; a crash is the failure. */
#include <glib.h>

int LLVMFuzzerTestOneInput(const guint8 *data, size_t size);

int main(int argc, char **argv)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GDir) folder = argc == 2 ? g_dir_open(argv[1], 0, &error) : NULL;
    const char *name;
    int n = 0;

    if (!folder) {
        g_printerr("%s\n", error ? error->message : "usage: replay FOLDER");
        return 2;
    }
    for (; (name = g_dir_read_name(folder)); n++) {
        g_autofree char *path = g_build_filename(argv[1], name, NULL), *data = NULL;
        gsize size;
        if (!g_file_get_contents(path, &data, &size, &error)) {
            g_printerr("%s\n", error->message);
            return 1;
        }
        g_autofree guint8 *exact = g_memdup2(data, size); /* so that a read past the end is seen */
        LLVMFuzzerTestOneInput(size ? exact : (const guint8 *)"", size);
    }
    g_print("%d\n", n);
    return n == 0;
}
