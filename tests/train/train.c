/*
 * train.c - trains the tagger and the parser from CoNLL-U files and writes the model.
 *
 *   train OUT.bin DEV.conllu [FOLDER@]TRAIN.conllu...        (make train TREEBANK=DIR)
 *
 * Encoder    embeddings of word (in lower case and as written), affixes and shape, summed; LayerNorm; LAYERS residual
 *            convolutions of width 3 (dilations 1 1 2 1 2 4), ReLU, LayerNorm.
 * Tagger     softmax over joint UPOS and XPOS, from layer TAG_LAYER of the encoder.
 * Parser     arc-eager transitions, ROOT last, 4 actions scored from 11 slots of the last layer, dynamic oracle with
 *            exploration; relation by a second small network per arc.
 * Training   both tasks at once: the layers above TAG_LAYER read what the tagger reads, not its tags, and their gradient
 *            goes on below, so that no tags have to be predicted for the training data. Adam with linear decay, batches
 *            of 8 sentences, dropout, word dropout; seeded.
 * Numbers    ingest/english/MODEL.md: data, licences, command, seed and what the shipped model reaches.
 * Source     Kiperwasser & Goldberg (2016) for the layout; Zhang & Weiss (2016), Stack-propagation, for the two tasks;
 *            Ballesteros & Nivre (2013) for ROOT; Goldberg & Nivre (2013) for the oracle.
 */
#include "../../ingest/english/english.h"
#include "../../ingest/english/features.h"
#include "../../ingest/english/model.h"
#include "../../ingest/english/network.h"
#include "../../ingest/english/tags.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A teacher may be wider than the model that it teaches (cc -DWIDTH=128); nobody but this program can read it then. */
#ifndef WIDTH
#define WIDTH NETWORK_WIDTH
#endif

enum { W = WIDTH, H = W, W_MOST = 128, LAYERS = NETWORK_LAYERS, TAG_LAYER = NETWORK_TAG_LAYER, N_MAX = NETWORK_TOKENS_MAX };
enum { IS_TEACHER = (int)W != (int)NETWORK_WIDTH, SPAN = IS_TEACHER ? W : NETWORK_SPAN };
enum { SLOTS = 11, ACTIONS = 4, BATCH = 8, EPOCHS = 30, TAGS_MOST = 256, LABELS_MOST = 64 };

#define RATE 2e-3f
#define DROPOUT 0.1
#define WORD_DROPOUT 0.15
#define TRUST 0.5f /* in the teachers */
enum { SHIFT, REDUCE, LEFT, RIGHT };
enum { DISTANCES = 10, VALENCIES = 4, DIRECTIONS = 12 };

/* ---------- chance ---------- */

static guint64 chance_state = 20261124;

static double chance(void)
{
    chance_state ^= chance_state << 13;
    chance_state ^= chance_state >> 7;
    chance_state ^= chance_state << 17;
    return (double)(chance_state >> 11) / 9007199254740992.0;
}

/* ---------- data ---------- */

struct word {
    guint64 keys[FEATURES];
    int rows[FEATURES]; /* embedding rows */
    guint8 upos, xpos;
    int tag; /* gold joint tag */
    int head; /* within the sentence, n for ROOT */
    int relation;
    char *form, *lemma;
};

enum { TEACHERS_MOST = 8 };

struct sample {
    int n;
    struct word *words;
    bool taught; /* teachers are asked; of sentences that they read wrong they would teach the mistakes */
    /* What the teachers make of it, once they have read it: teachers do not change, so they read each sentence once. */
    struct projection *thoughts[TEACHERS_MOST];
    float *tags; /* [n][tags]: their distributions, added up */
};

static GPtrArray *tag_names; /* "NNP PROPN" */
static GHashTable *tag_of_name;

static int tag_number(const char *xpos, const char *upos, bool add)
{
    g_autofree char *name = g_strdup_printf("%s %s", xpos, upos);
    gpointer found;

    if (g_hash_table_lookup_extended(tag_of_name, name, NULL, &found))
        return GPOINTER_TO_INT(found);
    if (!add)
        return 0;
    g_ptr_array_add(tag_names, g_strdup(name));
    g_hash_table_insert(tag_of_name, g_strdup(name), GINT_TO_POINTER(tag_names->len - 1));
    return (int)tag_names->len - 1;
}

static void finish_sample(GArray *words, bool taught, GPtrArray *samples)
{
    struct sample *sample = g_new0(struct sample, 1);

    if (words->len == 0 || words->len > N_MAX) {
        g_array_set_size(words, 0);
        g_free(sample);
        return;
    }
    sample->n = (int)words->len;
    sample->taught = taught;
    sample->words = g_memdup2(words->data, words->len * sizeof(struct word));
    for (int i = 0; i < sample->n; i++)
        if (sample->words[i].head < 0)
            sample->words[i].head = sample->n;
    g_ptr_array_add(samples, sample);
    g_array_set_size(words, 0);
}

/* ---------- names ---------- */

/*
 * The sentences of our own are few and their names fewer: in a file given as FOLDER@FILE every second of them, by chance, is
 * exchanged for another of its kind, as the tables names.tsv and persons.tsv in FOLDER have them, so that what is learned of
 * France is learned of Togo. The teachers, who have not read the file, are not asked about it.
 */
static GHashTable *kind_of_name; /* names of one word -> GPtrArray of their like */

static void add_name(const char *name, GPtrArray *kind)
{
    if (g_ascii_isupper(*name) && !strpbrk(name, " .-'") && g_hash_table_insert(kind_of_name, g_strdup(name), kind))
        g_ptr_array_add(kind, g_strdup(name));
}

/* "Jimmy [Carter]": a given name and a family's. */
static void add_person(const char *name, GPtrArray *given, GPtrArray *families)
{
    const char *open = strchr(name, '['), *close = strchr(name, ']');

    if (!open || !close || close < open)
        return;
    g_autofree char *first = g_strndup(name, strcspn(name, " [")), *family = g_strndup(open + 1, (size_t)(close - open - 1));
    add_name(first, given);
    add_name(family, families);
}

static void read_names(const char *folder)
{
    enum { STATES, ADJECTIVES, CAPITALS, GIVEN, FAMILIES, KINDS };
    static const char *const files[] = { "names.tsv", "persons.tsv" }, *const named[] = { "state", "adjective", "capital" };
    GPtrArray *kinds[KINDS];

    kind_of_name = g_hash_table_new(g_str_hash, g_str_equal);
    for (int k = 0; k < KINDS; k++)
        kinds[k] = g_ptr_array_new();
    for (guint f = 0; f < G_N_ELEMENTS(files); f++) {
        g_autofree char *path = g_build_filename(folder, files[f], NULL), *text = NULL;
        g_autoptr(GError) error = NULL;
        if (!g_file_get_contents(path, &text, NULL, &error))
            g_error("%s", error->message);
        g_auto(GStrv) lines = g_strsplit(text, "\n", 0);
        for (char **line = lines; *line; line++) {
            g_auto(GStrv) cell = g_strsplit(*line, "\t", 4);
            if (g_strv_length(cell) < 3)
                continue;
            if (g_str_equal(cell[2], "person"))
                add_person(cell[0], kinds[GIVEN], kinds[FAMILIES]);
            for (int k = 0; k <= CAPITALS; k++)
                if (g_str_equal(cell[2], named[k]))
                    add_name(cell[0], kinds[k]);
        }
    }
}

static bool wants_an(const char *name)
{
    return strchr("AEIO", *name);
}

/* The name, or one of its kind before which "a" and "an" stay right. */
static const char *exchanged(const char *name)
{
    GPtrArray *kind = g_hash_table_lookup(kind_of_name, name);

    for (int tries = 0; kind && tries < 10; tries++) {
        const char *other = g_ptr_array_index(kind, (guint)(chance() * kind->len));
        if (wants_an(other) == wants_an(name))
            return other;
    }
    return name;
}

static void exchange(struct word *word, bool first)
{
    if ((word->upos != UPOS_PROPN && word->upos != UPOS_ADJ) || chance() < 0.5)
        return;
    char *old = word->form;
    word->form = g_strdup(exchanged(old));
    g_free(old);
    features_keys(word->form, strlen(word->form), features_look(word->form, strlen(word->form), first), word->keys);
}

/* ---------- treebanks ---------- */

/* A file, or FOLDER@FILE. */
static void read_conllu(const char *given, GPtrArray *samples, bool add_tags)
{
    const char *at = strchr(given, '@'), *path = at ? at + 1 : given;
    g_autofree char *folder = at ? g_strndup(given, (size_t)(at - given)) : NULL;
    g_autofree char *text = NULL;
    g_autoptr(GError) error = NULL;
    g_autoptr(GArray) words = g_array_new(FALSE, TRUE, sizeof(struct word));

    if (folder && !kind_of_name)
        read_names(folder);
    if (!g_file_get_contents(path, &text, NULL, &error))
        g_error("%s", error->message);
    g_auto(GStrv) lines = g_strsplit(text, "\n", 0);
    for (char **line = lines; *line; line++) {
        if (**line == '#')
            continue;
        if (**line == '\0') {
            finish_sample(words, !folder, samples);
            continue;
        }
        g_auto(GStrv) cell = g_strsplit(*line, "\t", 10);
        if (g_strv_length(cell) < 8 || strpbrk(cell[0], "-."))
            continue;
        struct word word = { .head = (int)g_ascii_strtoll(cell[6], NULL, 10) - 1,
                             .form = g_strdup(cell[1]),
                             .lemma = g_strdup(cell[2]) };
        word.upos = (guint8)MAX(0, english_upos_find(cell[3]));
        word.xpos = (guint8)MAX(0, english_xpos_find(cell[4]));
        word.tag = tag_number(cell[4], cell[3], add_tags);
        word.relation = MAX(0, english_relation_find(cell[7]));
        features_keys(cell[1], strlen(cell[1]), features_look(cell[1], strlen(cell[1]), words->len == 0), word.keys);
        if (folder)
            exchange(&word, words->len == 0);
        g_array_append_val(words, word);
    }
    finish_sample(words, !folder, samples);
}

/* ---------- the table of keys ---------- */

static GHashTable *row_of_key;
static GArray *keys_in_order; /* guint64, row FEATURES + i */
static GArray *kinds_in_order; /* int, the feature that the key is of */

static void count_keys(const GPtrArray *samples)
{
    static const int least[FEATURES] = { 2, 3, 3, 3, 3, 4, 3, 4 };
    g_autoptr(GHashTable) counts = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);

    row_of_key = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
    keys_in_order = g_array_new(FALSE, FALSE, sizeof(guint64));
    kinds_in_order = g_array_new(FALSE, FALSE, sizeof(int));
    for (guint s = 0; s < samples->len; s++) {
        struct sample *sample = g_ptr_array_index(samples, s);
        for (int i = 0; i < sample->n * FEATURES; i++) {
            guint64 key = sample->words[i / FEATURES].keys[i % FEATURES];
            int n = GPOINTER_TO_INT(g_hash_table_lookup(counts, &key)) + 1;
            g_hash_table_replace(counts, g_memdup2(&key, 8), GINT_TO_POINTER(n));
            if (n != least[i % FEATURES])
                continue;
            int kind = i % FEATURES;
            g_array_append_val(keys_in_order, key);
            g_array_append_val(kinds_in_order, kind);
            g_hash_table_insert(row_of_key, g_memdup2(&key, 8), GINT_TO_POINTER(FEATURES + (int)keys_in_order->len - 1));
        }
    }
}

static void set_rows(GPtrArray *samples)
{
    for (guint s = 0; s < samples->len; s++) {
        struct sample *sample = g_ptr_array_index(samples, s);
        for (int i = 0; i < sample->n; i++)
            for (int f = 0; f < FEATURES; f++) {
                int row = GPOINTER_TO_INT(g_hash_table_lookup(row_of_key, &sample->words[i].keys[f]));
                sample->words[i].rows[f] = row ? row : f;
            }
    }
}

/* ---------- parameters, Adam ---------- */

struct param {
    char name[32];
    int rows, cols;
    float *w, *g, *m, *v;
    bool sparse;
    guint8 *touched;
    GArray *list;
    guint8 *dropped; /* a byte for each block of weights, where they are thinned out; see thin_out() */
};

static double normal(void)
{
    return sqrt(-2 * log(chance() + 1e-12)) * cos(6.283185307179586 * chance());
}

static void param_init(struct param *p, const char *name, int rows, int cols, double sigma, double constant, bool sparse)
{
    size_t n = (size_t)rows * (size_t)cols;

    *p = (struct param){ .rows = rows, .cols = cols, .sparse = sparse };
    g_strlcpy(p->name, name, sizeof p->name);
    p->w = g_new0(float, n);
    p->g = g_new0(float, n);
    p->m = g_new0(float, n);
    p->v = g_new0(float, n);
    for (size_t i = 0; i < n; i++)
        p->w[i] = (float)(constant + (sigma > 0 ? sigma * normal() : 0));
    if (sparse) {
        p->touched = g_new0(guint8, rows);
        p->list = g_array_new(FALSE, FALSE, sizeof(int));
    }
}

static float *grad_row(struct param *p, int row)
{
    if (p->sparse && !p->touched[row]) {
        p->touched[row] = 1;
        g_array_append_val(p->list, row);
    }
    return p->g + (size_t)row * (size_t)p->cols;
}

static void adam(float *w, float *g, float *m, float *v, int n, float rate, int t)
{
    float c1 = 1 - powf(0.9f, (float)t), c2 = 1 - powf(0.99f, (float)t);

    for (int i = 0; i < n; i++) {
        m[i] = 0.9f * m[i] + 0.1f * g[i];
        v[i] = 0.99f * v[i] + 0.01f * g[i] * g[i];
        w[i] -= rate * (m[i] / c1) / (sqrtf(v[i] / c2) + 1e-6f);
        g[i] = 0;
    }
}

struct pace {
    float rate;
    int step;
};

static void param_step(struct param *p, void *data)
{
    const struct pace *pace = data;
    float rate = pace->rate;
    int t = pace->step;

    if (!p->sparse) {
        adam(p->w, p->g, p->m, p->v, p->rows * p->cols, rate, t);
        return;
    }
    for (guint i = 0; i < p->list->len; i++) {
        int row = g_array_index(p->list, int, i);
        size_t at = (size_t)row * (size_t)p->cols;
        adam(p->w + at, p->g + at, p->m + at, p->v + at, p->cols, rate, t);
        p->touched[row] = 0;
    }
    g_array_set_size(p->list, 0);
}

/* ---------- thinning out ---------- */

/*
 * Three fifths of the large matrices' weights become zero, in blocks of EIGHT rows and FOUR inputs, which the program then need not
 * multiply; of each EIGHT rows and SPAN inputs as many blocks stay, so that its loops have one length. The weakest block
 * goes first, slowly at the end, so that the others can take over what it did.
 * Source: Zhu & Gupta (2017), To prune, or not to prune, for the pace.
 */
enum { EIGHT = 8, FOUR = 4, GROUPS = SPAN / FOUR };

#define THIN_FROM 0.12f /* parts of the whole training */
#define THIN_UNTIL 0.6f

static int kept_at(float progress, int kept)
{
    float left = (THIN_UNTIL - progress) / (THIN_UNTIL - THIN_FROM);

    left = left > 1 ? 1 : left < 0 ? 0 : left;
    return kept + (int)ceilf((float)(GROUPS - kept) * left * left * left);
}

static int blocks_of(const struct param *p)
{
    return (p->rows + EIGHT - 1) / EIGHT * (p->cols / FOUR);
}

static float *block_at(const struct param *p, int block)
{
    int across = p->cols / FOUR;

    return p->w + (size_t)(block / across) * EIGHT * (size_t)p->cols + block % across * FOUR;
}

static int rows_of(const struct param *p, int block)
{
    return MIN(EIGHT, p->rows - block / (p->cols / FOUR) * EIGHT);
}

static float strength(const struct param *p, int block)
{
    float sum = 0;

    for (int row = 0; row < rows_of(p, block); row++)
        for (int i = 0; i < FOUR; i++) {
            float w = block_at(p, block)[row * p->cols + i];
            sum += w * w;
        }
    return sum;
}

/* Drops the weakest of the GROUPS blocks from `first` on until so many are left. */
static void drop_weakest(struct param *p, int first, int kept)
{
    int left = GROUPS;

    for (int g = first; g < first + GROUPS; g++)
        left -= p->dropped[g];
    for (; left > kept; left--) {
        int weakest = -1;
        float least = 0, s;
        for (int g = first; g < first + GROUPS; g++)
            if (!p->dropped[g] && ((s = strength(p, g)) < least || weakest < 0)) {
                weakest = g;
                least = s;
            }
        p->dropped[weakest] = 1;
    }
}

static void thin_out(struct param *p, void *data)
{
    if (!p->dropped)
        return;
    for (int first = 0; first < blocks_of(p); first += GROUPS)
        drop_weakest(p, first, *(const int *)data);
    for (int block = 0; block < blocks_of(p); block++)
        for (int row = 0; p->dropped[block] && row < rows_of(p, block); row++)
            memset(block_at(p, block) + row * p->cols, 0, FOUR * sizeof(float));
}

static void may_thin_out(struct param *p)
{
    p->dropped = g_new0(guint8, blocks_of(p));
}

/* ---------- the encoder ---------- */

struct norm {
    struct param gain, offset;
};

struct encoder {
    struct param embedding, weight[LAYERS], bias[LAYERS];
    struct norm norm[LAYERS + 1];
};

struct trace {
    int n;
    int rows[N_MAX][FEATURES];
    float h[LAYERS + 1][N_MAX][W_MOST]; /* after the norm (and its dropout) */
    float hat[LAYERS + 1][N_MAX][W_MOST]; /* normalised, before gain */
    float inverse[LAYERS + 1][N_MAX]; /* 1 / deviation */
    float z[LAYERS][N_MAX][W_MOST]; /* before ReLU */
    float mask[LAYERS + 1][N_MAX][W_MOST]; /* dropout */
    float dtag[N_MAX][W_MOST], d[N_MAX][W_MOST]; /* gradients of h[TAG_LAYER] and h[LAYERS]; the tasks add to them */
};

static const int dilation[LAYERS] = NETWORK_DILATIONS;

static void init_layer(struct param *p, const char *name, int layer, int rows, int cols, double sigma, double constant)
{
    g_autofree char *whole = g_strdup_printf("encoder.%s%d", name, layer);

    param_init(p, whole, rows, cols, sigma, constant, false);
}

static void encoder_init(struct encoder *e, int width)
{
    param_init(&e->embedding, "encoder.embedding", FEATURES + (int)keys_in_order->len, width, 0.25, 0, true);
    for (int l = 0; l <= LAYERS; l++) {
        init_layer(&e->norm[l].gain, "gain", l, 1, width, 0, 1);
        init_layer(&e->norm[l].offset, "offset", l, 1, width, 0, 0);
        if (l == LAYERS)
            break;
        init_layer(&e->weight[l], "weight", l, width, 3 * width, sqrt(2.0 / (3 * width)), 0);
        init_layer(&e->bias[l], "bias", l, 1, width, 0, 0);
        if (l > 0) /* the program keeps what the first layer makes of a word */
            may_thin_out(&e->weight[l]);
    }
}

static void norm_forward(const struct norm *norm, float *x, float *hat, float *inverse)
{
    int n = norm->gain.cols;
    float mean = 0, variance = 0;

    for (int i = 0; i < n; i++)
        mean += x[i];
    mean /= (float)n;
    for (int i = 0; i < n; i++)
        variance += (x[i] - mean) * (x[i] - mean);
    *inverse = 1 / sqrtf(variance / (float)n + 1e-5f);
    for (int i = 0; i < n; i++) {
        hat[i] = (x[i] - mean) * *inverse;
        x[i] = hat[i] * norm->gain.w[i] + norm->offset.w[i];
    }
}

static void norm_backward(struct norm *norm, float *d, const float *hat, float inverse)
{
    float sum = 0, dot = 0;

    for (int i = 0; i < W; i++) {
        norm->gain.g[i] += d[i] * hat[i];
        norm->offset.g[i] += d[i];
        d[i] *= norm->gain.w[i];
        sum += d[i];
        dot += d[i] * hat[i];
    }
    for (int i = 0; i < W; i++)
        d[i] = (d[i] - sum / W - hat[i] * dot / W) * inverse;
}

static void dropout(float *x, float *mask, int n, double rate)
{
    for (int i = 0; i < n; i++) {
        mask[i] = rate > 0 && chance() < rate ? 0 : (float)(1 / (1 - rate));
        x[i] *= mask[i];
    }
}

static void gather(const struct trace *t, int layer, int i, int width, float in[3 * W_MOST])
{
    for (int k = 0; k < 3; k++) {
        int j = i + (k - 1) * dilation[layer];
        if (j >= 0 && j < t->n)
            memcpy(in + k * width, t->h[layer][j], sizeof(float) * (size_t)width);
        else
            memset(in + k * width, 0, sizeof(float) * (size_t)width);
    }
}

static void encoder_forward(struct encoder *e, struct trace *t, double rate)
{
    int width = e->embedding.cols;
    float in[3 * W_MOST];

    for (int i = 0; i < t->n; i++) {
        float *x = t->h[0][i];
        memset(x, 0, sizeof(float) * (size_t)width);
        for (int f = 0; f < FEATURES; f++) {
            const float *row = e->embedding.w + (size_t)t->rows[i][f] * (size_t)width;
            for (int k = 0; k < width; k++)
                x[k] += row[k];
        }
        norm_forward(&e->norm[0], x, t->hat[0][i], &t->inverse[0][i]);
        dropout(x, t->mask[0][i], width, rate);
    }
    for (int l = 0; l < LAYERS; l++)
        for (int i = 0; i < t->n; i++) {
            gather(t, l, i, width, in);
            float *out = t->h[l + 1][i];
            for (int o = 0; o < width; o++) {
                const float *w = e->weight[l].w + (size_t)o * 3 * (size_t)width;
                float sum = e->bias[l].w[o];
                for (int k = 0; k < 3 * width; k++)
                    sum += w[k] * in[k];
                t->z[l][i][o] = sum;
                out[o] = t->h[l][i][o] + (sum > 0 ? sum : 0);
            }
            norm_forward(&e->norm[l + 1], out, t->hat[l + 1][i], &t->inverse[l + 1][i]);
            dropout(out, t->mask[l + 1][i], width, rate);
        }
}

static void layer_backward(struct encoder *e, struct trace *t, int l, float d[N_MAX][W_MOST], float down[N_MAX][W_MOST])
{
    float in[3 * W_MOST], din[3 * W];

    memset(down, 0, sizeof *d * (size_t)t->n);
    for (int i = 0; i < t->n; i++) {
        for (int k = 0; k < W; k++)
            d[i][k] *= t->mask[l + 1][i][k];
        norm_backward(&e->norm[l + 1], d[i], t->hat[l + 1][i], t->inverse[l + 1][i]);
        gather(t, l, i, W, in);
        memset(din, 0, sizeof din);
        for (int o = 0; o < W; o++) {
            down[i][o] += d[i][o];
            if (t->z[l][i][o] <= 0)
                continue;
            const float *w = e->weight[l].w + (size_t)o * 3 * W;
            float *g = e->weight[l].g + (size_t)o * 3 * W, dz = d[i][o];
            e->bias[l].g[o] += dz;
            for (int k = 0; k < 3 * W; k++) {
                g[k] += dz * in[k];
                din[k] += dz * w[k];
            }
        }
        for (int k = 0; k < 3; k++) {
            int j = i + (k - 1) * dilation[l];
            for (int c = 0; j >= 0 && j < t->n && c < W; c++)
                down[j][c] += din[k * W + c];
        }
    }
}

static void encoder_backward(struct encoder *e, struct trace *t)
{
    static float a[N_MAX][W_MOST], b[N_MAX][W_MOST];

    memcpy(a, t->d, sizeof *a * (size_t)t->n);
    for (int l = LAYERS - 1; l >= 0; l--) {
        for (int i = 0; l == TAG_LAYER - 1 && i < t->n; i++)
            for (int k = 0; k < W; k++)
                a[i][k] += t->dtag[i][k];
        layer_backward(e, t, l, a, b);
        memcpy(a, b, sizeof *a * (size_t)t->n);
    }
    for (int i = 0; i < t->n; i++) {
        for (int k = 0; k < W; k++)
            a[i][k] *= t->mask[0][i][k];
        norm_backward(&e->norm[0], a[i], t->hat[0][i], t->inverse[0][i]);
        for (int f = 0; f < FEATURES; f++) {
            float *g = grad_row(&e->embedding, t->rows[i][f]);
            for (int k = 0; k < W; k++)
                g[k] += a[i][k];
        }
    }
}

static void encoder_each(struct encoder *e, void (*visit)(struct param *, void *), void *data)
{
    visit(&e->embedding, data);
    for (int l = 0; l <= LAYERS; l++) {
        visit(&e->norm[l].gain, data);
        visit(&e->norm[l].offset, data);
        if (l == LAYERS)
            break;
        visit(&e->weight[l], data);
        visit(&e->bias[l], data);
    }
}

static void load_rows(struct trace *t, const struct sample *sample, double word_dropout)
{
    t->n = sample->n;
    for (int i = 0; i < t->n; i++) {
        memcpy(t->rows[i], sample->words[i].rows, sizeof t->rows[i]);
        if (word_dropout > 0 && chance() < word_dropout) {
            t->rows[i][FEATURE_WORD] = FEATURE_WORD;
            t->rows[i][FEATURE_CASED] = FEATURE_CASED;
        }
    }
    memset(t->d, 0, sizeof *t->d * (size_t)t->n);
    memset(t->dtag, 0, sizeof *t->dtag * (size_t)t->n);
}

static void affine(const struct param *weight, const struct param *bias, const float *x, float *out)
{
    int n = weight->cols;

    for (int o = 0; o < weight->rows; o++) {
        const float *w = weight->w + (size_t)o * (size_t)n;
        float sum = bias ? bias->w[o] : 0;
        for (int k = 0; k < n; k++)
            sum += w[k] * x[k];
        out[o] = sum;
    }
}

static void affine_backward(struct param *weight, struct param *bias, const float *x, const float *dout, float *dx)
{
    for (int o = 0; o < weight->rows; o++) {
        float d = dout[o], *g = weight->g + (size_t)o * W;
        const float *w = weight->w + (size_t)o * W;
        if (d == 0)
            continue;
        if (bias)
            bias->g[o] += d;
        for (int k = 0; k < W; k++) {
            g[k] += d * x[k];
            dx[k] += d * w[k];
        }
    }
}

static int softmax(float *scores, int n)
{
    int best = 0;
    float sum = 0;

    for (int i = 1; i < n; i++)
        if (scores[i] > scores[best])
            best = i;
    float most = scores[best];
    for (int i = 0; i < n; i++)
        sum += scores[i] = expf(scores[i] - most);
    for (int i = 0; i < n; i++)
        scores[i] /= sum;
    return best;
}

static GPtrArray *shuffled(const GPtrArray *samples)
{
    GPtrArray *order = g_ptr_array_copy((GPtrArray *)(gsize)samples, NULL, NULL);

    for (guint i = order->len; i > 1; i--) {
        guint j = (guint)(chance() * i);
        gpointer swap = order->pdata[i - 1];
        order->pdata[i - 1] = order->pdata[j];
        order->pdata[j] = swap;
    }
    return order;
}

/* ---------- the tagger ---------- */

struct tagger {
    struct param weight, bias;
};

static void tagger_init(struct tagger *tagger, int width)
{
    param_init(&tagger->weight, "tag.out", (int)tag_names->len, width, 0.1, 0, false);
    may_thin_out(&tagger->weight);
    param_init(&tagger->bias, "tag.outbias", 1, (int)tag_names->len, 0, 0, false);
}

static int tagger_score(const struct tagger *tagger, const struct trace *trace, int i, float *scores)
{
    affine(&tagger->weight, &tagger->bias, trace->h[TAG_LAYER][i], scores);
    return softmax(scores, (int)tag_names->len);
}

/* ---------- the parser ---------- */

/* What a token gives to the hidden layers. */
struct projection {
    float slots[SLOTS * W_MOST], head[W_MOST], dep[W_MOST];
};

struct parser {
    struct param slot; /* [SLOTS * H][W] */
    struct param none, root; /* [SLOTS][H]; [1][W] */
    struct param small; /* labels, distances, valencies: [rows][H] */
    struct param bias, action, action_bias;
    struct param label_head, label_dep, label_small, label_bias, label, label_out_bias;
    struct projection *projected, *gradient; /* a row a token of the sentence at work, and one for ROOT */
};

struct state {
    int n, stack[N_MAX + 1], depth, next;
    int head[N_MAX + 1], relation[N_MAX + 1];
    int left[N_MAX + 1], right[N_MAX + 1]; /* outermost children, -1 */
    int lefts[N_MAX + 1], rights[N_MAX + 1];
};

static int labels_n;

static int small_rows(void)
{
    return 4 * (labels_n + 1) + DISTANCES + 3 * VALENCIES;
}

static void parser_init(struct parser *p, int width)
{
    labels_n = (int)tags_relation_count();
    param_init(&p->slot, "parse.slot", SLOTS * width, width, 0.08, 0, false);
    may_thin_out(&p->slot);
    param_init(&p->none, "parse.none", SLOTS, width, 0.05, 0, false);
    param_init(&p->root, "parse.root", 1, width, 0.5, 0, false);
    param_init(&p->small, "parse.small", small_rows(), width, 0.05, 0, false);
    param_init(&p->bias, "parse.bias", 1, width, 0, 0, false);
    param_init(&p->action, "parse.action", ACTIONS, width, 0.15, 0, false);
    param_init(&p->action_bias, "parse.actionbias", 1, ACTIONS, 0, 0, false);
    param_init(&p->label_head, "label.head", width, width, 0.1, 0, false);
    param_init(&p->label_dep, "label.dependent", width, width, 0.1, 0, false);
    may_thin_out(&p->label_head);
    may_thin_out(&p->label_dep);
    param_init(&p->label_small, "label.small", DIRECTIONS, width, 0.05, 0, false);
    param_init(&p->label_bias, "label.bias", 1, width, 0, 0, false);
    param_init(&p->label, "label.out", labels_n, width, 0.15, 0, false);
    param_init(&p->label_out_bias, "label.outbias", 1, labels_n, 0, 0, false);
}

/* Calls visit for every parameter of the parser. */
static void parser_each(struct parser *p, void (*visit)(struct param *, void *), void *data)
{
    struct param *all[] = { &p->slot,       &p->none,        &p->root,          &p->small,     &p->bias,
                            &p->action,     &p->action_bias, &p->label_head,    &p->label_dep, &p->label_small,
                            &p->label_bias, &p->label,       &p->label_out_bias };

    for (size_t i = 0; i < G_N_ELEMENTS(all); i++)
        visit(all[i], data);
}

static void state_init(struct state *s, int n)
{
    s->n = n;
    s->depth = s->next = 0;
    for (int i = 0; i <= n; i++)
        s->head[i] = s->left[i] = s->right[i] = -1, s->lefts[i] = s->rights[i] = s->relation[i] = 0;
}

static bool finished(const struct state *s)
{
    return s->next == s->n && s->depth == 0;
}

static bool allowed(const struct state *s, int action)
{
    int top = s->depth ? s->stack[s->depth - 1] : -1;

    switch (action) {
    case SHIFT:
        return s->next < s->n;
    case REDUCE:
        return top >= 0 && s->head[top] >= 0;
    case LEFT:
        return top >= 0 && s->head[top] < 0;
    default:
        return top >= 0 && s->next < s->n;
    }
}

static void attach(struct state *s, int dep, int head)
{
    s->head[dep] = head;
    if (dep < head) {
        if (s->left[head] < 0 || dep < s->left[head])
            s->left[head] = dep;
        s->lefts[head]++;
    } else {
        if (s->right[head] < 0 || dep > s->right[head])
            s->right[head] = dep;
        s->rights[head]++;
    }
}

static void apply(struct state *s, int action)
{
    switch (action) {
    case SHIFT:
        s->stack[s->depth++] = s->next++;
        break;
    case REDUCE:
        s->depth--;
        break;
    case LEFT:
        attach(s, s->stack[--s->depth], s->next);
        break;
    default:
        attach(s, s->next, s->stack[s->depth - 1]);
        s->stack[s->depth++] = s->next++;
    }
}

/* How many gold arcs each action makes unreachable. */
static int cost(const struct state *s, const struct word *gold, int action)
{
    int top = s->depth ? s->stack[s->depth - 1] : -1, b = s->next, lost = 0;

    if (action == SHIFT || action == RIGHT) {
        for (int i = 0; i < s->depth; i++) {
            int k = s->stack[i];
            if (action == RIGHT && i == s->depth - 1) {
                lost += gold[k].head == b && s->head[k] < 0;
                continue;
            }
            lost += gold[b].head == k;
            lost += gold[k].head == b && s->head[k] < 0;
        }
        if (action == RIGHT)
            lost += gold[b].head > b;
        return lost;
    }
    for (int k = b; k < s->n; k++)
        lost += gold[k].head == top;
    if (action == LEFT)
        lost += gold[top].head > b;
    return lost;
}

static void slots_of(const struct state *s, int slots[SLOTS])
{
    int top = s->depth > 0 ? s->stack[s->depth - 1] : -1, second = s->depth > 1 ? s->stack[s->depth - 2] : -1;
    int b = s->next;
    int all[SLOTS] = { top,
                       second,
                       s->depth > 2 ? s->stack[s->depth - 3] : -1,
                       b,
                       b + 1 <= s->n ? b + 1 : -1,
                       b + 2 <= s->n ? b + 2 : -1,
                       top >= 0 ? s->left[top] : -1,
                       top >= 0 ? s->right[top] : -1,
                       s->left[b],
                       top >= 0 ? s->head[top] : -1,
                       second >= 0 ? s->right[second] : -1 };

    memcpy(slots, all, sizeof all);
}

enum { SMALLS = 8 };

static int bucket(int distance)
{
    return distance <= 5 ? distance - 1 : distance <= 7 ? 5 : distance <= 10 ? 6 : distance <= 15 ? 7 : distance <= 25 ? 8 : 9;
}

static void smalls_of(const struct state *s, int smalls[SMALLS])
{
    int top = s->depth > 0 ? s->stack[s->depth - 1] : -1, b = s->next, base = 0, L = labels_n + 1;
    int a = top >= 0 ? s->left[top] : -1, c = top >= 0 ? s->right[top] : -1, d = s->left[b];

    smalls[0] = base + (a >= 0 ? s->relation[a] : labels_n), base += L;
    smalls[1] = base + (c >= 0 ? s->relation[c] : labels_n), base += L;
    smalls[2] = base + (d >= 0 ? s->relation[d] : labels_n), base += L;
    smalls[3] = base + (top >= 0 && s->head[top] >= 0 ? s->relation[top] : labels_n), base += L;
    smalls[4] = base + (top >= 0 ? bucket(b - top) : 0), base += DISTANCES;
    smalls[5] = base + (top >= 0 ? MIN(s->lefts[top], VALENCIES - 1) : 0), base += VALENCIES;
    smalls[6] = base + (top >= 0 ? MIN(s->rights[top], VALENCIES - 1) : 0), base += VALENCIES;
    smalls[7] = base + MIN(s->lefts[b], VALENCIES - 1);
}

static const float *input(const struct parser *p, const struct trace *trace, int i)
{
    return i == trace->n ? p->root.w : trace->h[LAYERS][i];
}

static void project(struct parser *p, const struct trace *trace)
{
    for (int i = 0; i <= trace->n; i++) {
        affine(&p->slot, NULL, input(p, trace, i), p->projected[i].slots);
        affine(&p->label_head, NULL, input(p, trace, i), p->projected[i].head);
        affine(&p->label_dep, NULL, input(p, trace, i), p->projected[i].dep);
    }
}

static void project_backward(struct parser *p, struct trace *trace)
{
    for (int i = 0; i <= trace->n; i++) {
        float *d = i == trace->n ? p->root.g : trace->d[i];
        affine_backward(&p->slot, NULL, input(p, trace, i), p->gradient[i].slots, d);
        affine_backward(&p->label_head, NULL, input(p, trace, i), p->gradient[i].head, d);
        affine_backward(&p->label_dep, NULL, input(p, trace, i), p->gradient[i].dep, d);
    }
}

static void score_actions(struct parser *p, const int slots[SLOTS], const int smalls[SMALLS], float hidden[W_MOST],
                          float scores[ACTIONS])
{
    int h = p->bias.cols;

    memcpy(hidden, p->bias.w, sizeof(float) * (size_t)h);
    for (int s = 0; s < SLOTS; s++) {
        const float *v = slots[s] >= 0 ? p->projected[slots[s]].slots + s * h : p->none.w + s * h;
        for (int k = 0; k < h; k++)
            hidden[k] += v[k];
    }
    for (int s = 0; s < SMALLS; s++)
        for (int k = 0; k < h; k++)
            hidden[k] += p->small.w[smalls[s] * h + k];
    for (int k = 0; k < h; k++)
        hidden[k] = hidden[k] > 0 ? hidden[k] : 0;
    affine(&p->action, &p->action_bias, hidden, scores);
}

static int direction(int head, int dep)
{
    int distance = ABS(head - dep), b = distance <= 3 ? distance - 1 : distance <= 6 ? 3 : distance <= 12 ? 4 : 5;

    return b + (head < dep ? 6 : 0);
}

static int score_labels(struct parser *p, int head, int dep, float hidden[W_MOST], float *scores)
{
    int h = p->label_bias.cols;

    for (int k = 0; k < h; k++) {
        float x = p->label_bias.w[k] + p->projected[head].head[k] + p->projected[dep].dep[k] +
                  p->label_small.w[direction(head, dep) * h + k];
        hidden[k] = x > 0 ? x : 0;
    }
    affine(&p->label, &p->label_out_bias, hidden, scores);
    int best = 0;
    for (int i = 1; i < labels_n; i++)
        if (scores[i] > scores[best])
            best = i;
    return best;
}

static void label_new_arc(struct parser *p, struct state *s, int dep)
{
    float hidden[W_MOST], scores[LABELS_MOST];

    s->relation[dep] = score_labels(p, s->head[dep], dep, hidden, scores);
}

/* The dependent that the action attached, or -1. */
static int attached(const struct state *s, int action)
{
    return action == LEFT ? s->stack[s->depth - 1] : action == RIGHT ? s->next : -1;
}

static void perform(struct parser *p, struct state *s, int action)
{
    int dep = attached(s, action);

    apply(s, action);
    if (dep >= 0)
        label_new_arc(p, s, dep);
}

static void learn_action(struct parser *p, const int slots[SLOTS], const int smalls[SMALLS], const float hidden[W_MOST],
                         const float d[ACTIONS])
{
    float dhidden[H] = { 0 };

    affine_backward(&p->action, &p->action_bias, hidden, d, dhidden);
    for (int k = 0; k < H; k++)
        dhidden[k] = hidden[k] > 0 ? dhidden[k] : 0;
    for (int k = 0; k < H; k++)
        p->bias.g[k] += dhidden[k];
    for (int s = 0; s < SLOTS; s++) {
        float *g = slots[s] >= 0 ? p->gradient[slots[s]].slots + s * H : p->none.g + s * H;
        for (int k = 0; k < H; k++)
            g[k] += dhidden[k];
    }
    for (int s = 0; s < SMALLS; s++)
        for (int k = 0; k < H; k++)
            p->small.g[smalls[s] * H + k] += dhidden[k];
}

static int best_allowed(const struct state *s, const float *scores)
{
    int best = -1;

    for (int a = 0; a < ACTIONS; a++)
        if (allowed(s, a) && (best < 0 || scores[a] > scores[best]))
            best = a;
    return best;
}

static void parser_run(struct parser *p, const struct trace *trace, struct state *s)
{
    int slots[SLOTS], smalls[SMALLS];
    float hidden[W_MOST], scores[ACTIONS];

    state_init(s, trace->n);
    while (!finished(s)) {
        slots_of(s, slots);
        smalls_of(s, smalls);
        score_actions(p, slots, smalls, hidden, scores);
        perform(p, s, best_allowed(s, scores));
    }
}

/* ---------- both at once ---------- */

struct analyser {
    struct encoder encoder;
    struct tagger tagger;
    struct parser parser;
    struct trace trace; /* of the sentence at work */
};

static void analyser_init(struct analyser *a, int width)
{
    encoder_init(&a->encoder, width);
    tagger_init(&a->tagger, width);
    parser_init(&a->parser, width);
}

static void analyser_each(struct analyser *a, void (*visit)(struct param *, void *), void *data)
{
    encoder_each(&a->encoder, visit, data);
    visit(&a->tagger.weight, data);
    visit(&a->tagger.bias, data);
    parser_each(&a->parser, visit, data);
}

static void analyser_read(struct analyser *a, const struct sample *sample, double word_dropout, double rate)
{
    load_rows(&a->trace, sample, word_dropout);
    encoder_forward(&a->encoder, &a->trace, rate);
    project(&a->parser, &a->trace);
}

struct school {
    GPtrArray *teachers; /* struct analyser; may be empty */
};

/* Turns the gold distribution into what is learned: TRUST of it is what the teachers think, whose distributions `sum` adds up. */
static void mix(const struct school *school, float *target, const float *sum, int n)
{
    if (school->teachers->len)
        for (int i = 0; i < n; i++)
            target[i] = (1 - TRUST) * target[i] + TRUST * sum[i] / (float)school->teachers->len;
}

static void learn_tags(struct analyser *a, const struct school *school, const struct sample *sample)
{
    int n = (int)tag_names->len;
    float scores[TAGS_MOST], target[TAGS_MOST];

    for (int i = 0; i < sample->n; i++) {
        for (int k = 0; k < n; k++)
            target[k] = k == sample->words[i].tag;
        mix(school, target, sample->tags + i * n, n);
        tagger_score(&a->tagger, &a->trace, i, scores);
        for (int k = 0; k < n; k++)
            scores[k] -= target[k];
        affine_backward(&a->tagger.weight, &a->tagger.bias, a->trace.h[TAG_LAYER][i], scores, a->trace.dtag[i]);
    }
}

static void label_backward(struct parser *p, int head, int dep, const float hidden[W_MOST], const float *d)
{
    float dhidden[H] = { 0 };

    affine_backward(&p->label, &p->label_out_bias, hidden, d, dhidden);
    for (int k = 0; k < H; k++) {
        float back = hidden[k] > 0 ? dhidden[k] : 0;
        p->label_bias.g[k] += back;
        p->label_small.g[direction(head, dep) * H + k] += back;
        p->gradient[head].head[k] += back;
        p->gradient[dep].dep[k] += back;
    }
}

static void learn_labels(struct analyser *a, const struct school *school, const struct sample *sample)
{
    float hidden[W_MOST], other[W_MOST], scores[LABELS_MOST], target[LABELS_MOST], thought[LABELS_MOST];

    for (int dep = 0; dep < sample->n; dep++) {
        int head = sample->words[dep].head;
        float sum[LABELS_MOST] = { 0 };
        for (guint t = 0; t < school->teachers->len; t++) {
            struct analyser *teacher = g_ptr_array_index(school->teachers, t);
            score_labels(&teacher->parser, head, dep, other, thought);
            softmax(thought, labels_n);
            for (int k = 0; k < labels_n; k++)
                sum[k] += thought[k];
        }
        for (int k = 0; k < labels_n; k++)
            target[k] = k == sample->words[dep].relation;
        mix(school, target, sum, labels_n);
        score_labels(&a->parser, head, dep, hidden, scores);
        softmax(scores, labels_n);
        for (int k = 0; k < labels_n; k++)
            scores[k] -= target[k];
        label_backward(&a->parser, head, dep, hidden, scores);
    }
}

/* The probabilities of the actions that the state allows. */
static void allowed_softmax(const struct state *s, const float *scores, float p[ACTIONS])
{
    float most = -1e30f, sum = 0;

    for (int i = 0; i < ACTIONS; i++)
        if (allowed(s, i))
            most = MAX(most, scores[i]);
    for (int i = 0; i < ACTIONS; i++)
        sum += p[i] = allowed(s, i) ? expf(scores[i] - most) : 0;
    for (int i = 0; i < ACTIONS; i++)
        p[i] /= sum;
}

/* The gold distribution: all on the actions that lose fewest gold arcs, divided as the parser itself would. Returns the best of them. */
static int gold_actions(const struct state *s, const struct sample *sample, const float p[ACTIONS], float target[ACTIONS])
{
    int costs[ACTIONS], least = G_MAXINT, good = -1;
    float right = 1e-20f;

    for (int i = 0; i < ACTIONS; i++) {
        costs[i] = allowed(s, i) ? cost(s, sample->words, i) : G_MAXINT;
        least = MIN(least, costs[i]);
    }
    for (int i = 0; i < ACTIONS; i++)
        if (costs[i] == least && (right += p[i], good < 0 || p[i] > p[good]))
            good = i;
    for (int i = 0; i < ACTIONS; i++)
        target[i] = costs[i] == least ? p[i] / right : 0;
    return good;
}

/* One transition. Returns the action to go on with. */
static int learn_transition(struct analyser *a, const struct school *school, const struct sample *sample, struct state *s,
                            double explore)
{
    int slots[SLOTS], smalls[SMALLS];
    float hidden[W_MOST], other[W_MOST], scores[ACTIONS], thought[ACTIONS], p[ACTIONS], target[ACTIONS], sum[ACTIONS] = { 0 };

    slots_of(s, slots);
    smalls_of(s, smalls);
    for (guint t = 0; t < school->teachers->len; t++) {
        struct analyser *teacher = g_ptr_array_index(school->teachers, t);
        score_actions(&teacher->parser, slots, smalls, other, scores);
        allowed_softmax(s, scores, thought);
        for (int i = 0; i < ACTIONS; i++)
            sum[i] += thought[i];
    }
    score_actions(&a->parser, slots, smalls, hidden, scores);
    int predicted = best_allowed(s, scores);
    allowed_softmax(s, scores, p);
    int good = gold_actions(s, sample, p, target);
    mix(school, target, sum, ACTIONS);
    for (int i = 0; i < ACTIONS; i++)
        p[i] -= target[i];
    learn_action(&a->parser, slots, smalls, hidden, p);
    return chance() < explore ? predicted : good;
}

/* Lets the teachers read the sentence, unless they have before, and lays what they make of it where they look. */
static void consult(const struct school *school, struct sample *sample)
{
    int n = (int)tag_names->len;
    bool known = sample->tags;
    float thought[TAGS_MOST];

    if (!known)
        sample->tags = g_new0(float, sample->n *n);
    for (guint t = 0; t < school->teachers->len; t++) {
        struct analyser *teacher = g_ptr_array_index(school->teachers, t);
        if (known) {
            teacher->parser.projected = sample->thoughts[t];
            continue;
        }
        sample->thoughts[t] = teacher->parser.projected = g_new(struct projection, sample->n + 1);
        analyser_read(teacher, sample, 0, 0);
        for (int i = 0; i < sample->n; i++) {
            tagger_score(&teacher->tagger, &teacher->trace, i, thought);
            for (int k = 0; k < n; k++)
                sample->tags[i * n + k] += thought[k];
        }
    }
}

static void learn(struct analyser *a, const struct school *school, const struct school *alone, struct sample *sample,
                  double explore)
{
    struct state s;
    size_t n = (size_t)sample->n + 1;

    if (!sample->taught)
        school = alone;
    consult(school, sample);
    analyser_read(a, sample, WORD_DROPOUT, DROPOUT);
    memset(a->parser.gradient, 0, n * sizeof *a->parser.gradient);
    learn_tags(a, school, sample);
    state_init(&s, sample->n);
    while (!finished(&s))
        perform(&a->parser, &s, learn_transition(a, school, sample, &s, explore));
    learn_labels(a, school, sample);
    project_backward(&a->parser, &a->trace);
    encoder_backward(&a->encoder, &a->trace);
}

static bool same_relation(int a, int b)
{
    const char *x = english_relation_name((guint8)a), *y = english_relation_name((guint8)b);
    size_t n = strcspn(x, ":");

    return n == strcspn(y, ":") && strncmp(x, y, n) == 0;
}

struct counts {
    int words, upos, xpos, head, labelled;
};

static void count_sentence(struct analyser *a, const struct sample *sample, struct counts *counts)
{
    struct state s;

    float scores[TAGS_MOST];

    analyser_read(a, sample, 0, 0);
    parser_run(&a->parser, &a->trace, &s);
    for (int i = 0; i < sample->n; i++) {
        const struct word *word = &sample->words[i];
        g_auto(GStrv) part =
            g_strsplit(g_ptr_array_index(tag_names, (guint)tagger_score(&a->tagger, &a->trace, i, scores)), " ", 2);
        bool head = s.head[i] == word->head;
        counts->words++;
        counts->xpos += english_xpos_find(part[0]) == word->xpos;
        counts->upos += english_upos_find(part[1]) == word->upos;
        counts->head += head;
        counts->labelled += head && same_relation(s.relation[i], word->relation);
    }
}

static void score(struct analyser *a, const GPtrArray *samples, int epoch)
{
    struct counts c = { 0 };

    for (guint i = 0; i < samples->len; i++)
        count_sentence(a, g_ptr_array_index(samples, i), &c);
    double share = 100.0 / MAX(c.words, 1);
    printf("epoch %d\tUPOS %.2f\tXPOS %.2f\tUAS %.2f\tLAS %.2f\n", epoch, share * c.upos, share * c.xpos, share * c.head,
           share * c.labelled);
    fflush(stdout);
}

static void train(struct analyser *a, const struct school *school, const GPtrArray *samples, const GPtrArray *dev, int epochs,
                  int kept)
{
    const struct school alone = { g_ptr_array_new() };
    int steps = epochs * (int)(samples->len / BATCH + 1), step = 0;

    analyser_init(a, W);
    a->parser.projected = g_new(struct projection, N_MAX + 1);
    a->parser.gradient = g_new(struct projection, N_MAX + 1);
    for (int epoch = 0; epoch < epochs; epoch++) {
        g_autoptr(GPtrArray) order = shuffled(samples);
        for (guint s = 0; s < order->len; s++) {
            learn(a, school, &alone, g_ptr_array_index(order, s), epoch ? 0.9 : 0.1);
            if ((s + 1) % BATCH && s + 1 < order->len)
                continue;
            struct pace pace = { .rate = RATE * (1 - (float)step / (float)(steps + 1)), .step = step + 1 };
            int left = kept_at((float)step / (float)steps, kept);
            analyser_each(a, param_step, &pace);
            analyser_each(a, thin_out, &left);
            step++;
        }
        if (epoch % 3 == 2 || epoch == epochs - 1)
            score(a, dev, epoch + 1);
    }
}

/* ---------- reading a teacher ---------- */

static void param_read(struct param *p, void *data)
{
    if (p->sparse) /* the embedding */
        return;

    struct tensor tensor, scales;
    g_autoptr(GError) error = NULL;
    g_autofree char *name = g_strconcat(p->name, ".scale", NULL);
    guint rows = (guint)p->rows, cols = (guint)p->cols;

    if (model_tensor(data, name, MODEL_FLOAT, 1, rows, &scales, NULL) &&
        model_tensor(data, p->name, MODEL_INT8, rows, cols, &tensor, NULL)) {
        for (guint i = 0; i < rows * cols; i++)
            p->w[i] = ((const gint8 *)tensor.data)[i] * ((const float *)scales.data)[i / cols];
    } else if (model_tensor(data, p->name, MODEL_INT16, rows, cols, &tensor, NULL)) {
        for (guint i = 0; i < rows * cols; i++)
            p->w[i] = ((const gint16 *)tensor.data)[i] * tensor.scale;
    } else if (model_tensor(data, p->name, MODEL_FLOAT, rows, cols, &tensor, &error))
        memcpy(p->w, tensor.data, rows * cols * sizeof(float));
    else
        g_error("teacher: %s", error->message);
}

/* Our rows of a teacher's embedding: it may know other words than we, so each is found by its key. */
static void read_embedding(struct param *p, const struct model *model)
{
    struct tensor keys, rows, embedding;
    g_autoptr(GError) error = NULL;
    guint width = (guint)p->cols;

    if (!model_tensor(model, "keys", MODEL_UINT64, 0, 1, &keys, &error) ||
        !model_tensor(model, "rows", MODEL_UINT32, keys.rows, 1, &rows, &error) ||
        !model_tensor(model, p->name, MODEL_INT16, 0, width, &embedding, &error))
        g_error("teacher: %s", error->message);
    for (guint row = 0; row < (guint)p->rows; row++) {
        guint from = row;
        if (row >= FEATURES) {
            guint64 key = g_array_index(keys_in_order, guint64, row - FEATURES);
            const guint64 *known = keys.data;
            guint at = (guint)key & (keys.rows - 1);
            while (known[at] && known[at] != key)
                at = (at + 1) & (keys.rows - 1);
            from = known[at] ? ((const guint32 *)rows.data)[at] : (guint)g_array_index(kinds_in_order, int, row - FEATURES);
        }
        for (guint k = 0; k < width; k++)
            p->w[row * width + k] = ((const gint16 *)embedding.data)[from * width + k] * embedding.scale;
    }
}

/* A model that this program wrote, for the same tags. */
static struct analyser *read_teacher(const char *path)
{
    struct analyser *teacher = g_new0(struct analyser, 1);
    g_autoptr(GError) error = NULL;
    struct tensor bias;
    char *bytes;
    gsize size;

    if (!g_file_get_contents(path, &bytes, &size, &error))
        g_error("%s", error->message);
    g_autoptr(GBytes) whole = g_bytes_new_take(bytes, size);
    OWNED(model) *model = model_new(whole, &error);
    if (!model)
        g_error("%s: %s", path, error->message);
    if (!model_tensor(model, "parse.bias", MODEL_FLOAT, 1, 0, &bias, &error) || bias.columns > W_MOST)
        g_error("%s: %s", path, error ? error->message : "too wide");
    analyser_init(teacher, (int)bias.columns);
    read_embedding(&teacher->encoder.embedding, model);
    analyser_each(teacher, param_read, model);
    return teacher;
}

/* ---------- writing ---------- */

static GArray *entries;
static GByteArray *data;

static void put(const char *name, enum model_type type, guint rows, guint columns, float scale, const void *bytes, size_t size)
{
    static const guint8 zero[16];
    struct model_entry entry = { .type = (guint32)type, .rows = rows, .columns = columns, .scale = scale, .size = size };

    g_strlcpy(entry.name, name, sizeof entry.name);
    entry.offset = data->len;
    g_byte_array_append(data, bytes, (guint)size);
    g_byte_array_append(data, zero, (16 - data->len % 16) % 16);
    g_array_append_val(entries, entry);
}

static void put_float(const struct param *p)
{
    put(p->name, MODEL_FLOAT, (guint)p->rows, (guint)p->cols, 1, p->w, sizeof(float) * (size_t)p->rows * (size_t)p->cols);
}

/* As 16-bit integers; the largest weight becomes `most`. */
static void put_int16(const struct param *p, int most)
{
    size_t n = (size_t)p->rows * (size_t)p->cols;
    g_autofree gint16 *q = g_new(gint16, n);
    float largest = 1e-9f;

    for (size_t i = 0; i < n; i++)
        largest = MAX(largest, fabsf(p->w[i]));
    float scale = largest / (float)most;
    for (size_t i = 0; i < n; i++)
        q[i] = (gint16)lrintf(p->w[i] / scale);
    put(p->name, MODEL_INT16, (guint)p->rows, (guint)p->cols, scale, q, n * 2);
}

/* The largest sum of one sign that SPAN inputs can add to a 16-bit lane; network.c puts pairs of inputs in two lanes in turn. */
static int largest_lane(const gint8 *row, int n)
{
    int largest = 0;

    for (int i = 0; i < n; i += SPAN)
        for (int half = 0; half < 4; half += 2) {
            int up = 0, down = 0;
            for (int k = 0; k < SPAN; k++)
                if ((k & 2) == half)
                    *(row[i + k] > 0 ? &up : &down) += row[i + k];
            largest = MAX(largest, MAX(up, -down));
        }
    return largest;
}

static bool row_fits(const gint8 *row, int n, const struct norm *below, bool first)
{
    return largest_lane(row, n) <= G_MAXINT16 / 255 &&
           (!below || (first ? network_fits_words : network_fits_layer)(row, below->gain.w, below->offset.w, G_MAXINT16 - 1));
}

/*
 * As 8-bit integers with a scale a row: the finest with which no sum leaves 16 bits. below: what normalises a layer's inputs, or NULL;
 * first: whether it is the first layer, whose words' shares are summed apart.
 */
static void put_int8(const struct param *p, const struct norm *below, bool first)
{
    size_t n = (size_t)p->cols;
    g_autofree gint8 *q = g_new(gint8, (size_t)p->rows * n);
    g_autofree float *scales = g_new(float, p->rows);
    g_autofree char *name = g_strconcat(p->name, ".scale", NULL);

    for (size_t row = 0; row < (size_t)p->rows; row++) {
        const float *w = p->w + row * n;
        float largest = 1e-9f;
        for (size_t i = 0; i < n; i++)
            largest = MAX(largest, fabsf(w[i]));
        scales[row] = largest / 127;
        do {
            scales[row] *= 1.01f;
            for (size_t i = 0; i < n; i++)
                q[row * n + i] = (gint8)lrintf(w[i] / scales[row]);
        } while (!IS_TEACHER && !row_fits(q + row * n, p->cols, below, first));
    }
    put(p->name, MODEL_INT8, (guint)p->rows, (guint)p->cols, 1, q, (size_t)p->rows * n);
    put(name, MODEL_FLOAT, 1, (guint)p->rows, 1, scales, sizeof(float) * (size_t)p->rows);
}

static void put_encoder(const struct encoder *e)
{
    put_int16(&e->embedding, 32000);
    for (int l = 0; l <= LAYERS; l++) {
        put_float(&e->norm[l].gain);
        put_float(&e->norm[l].offset);
        if (l == LAYERS)
            break;
        put_int8(&e->weight[l], &e->norm[l], l == 0);
        put_float(&e->bias[l]);
    }
}

/* Open addressing, at most two thirds full, linear probing from the key's low bits. */
static void put_keys(void)
{
    guint size = 1;

    while (size * 2 < keys_in_order->len * 3)
        size *= 2;
    g_autofree guint64 *keys = g_new0(guint64, size);
    g_autofree guint32 *rows = g_new0(guint32, size);
    for (guint i = 0; i < keys_in_order->len; i++) {
        guint64 key = g_array_index(keys_in_order, guint64, i);
        guint at = (guint)key & (size - 1);
        while (keys[at])
            at = (at + 1) & (size - 1);
        keys[at] = key;
        rows[at] = FEATURES + i;
    }
    put("keys", MODEL_UINT64, size, 1, 1, keys, 8 * (size_t)size);
    put("rows", MODEL_UINT32, size, 1, 1, rows, 4 * (size_t)size);
}

static void put_names(void)
{
    g_autoptr(GString) tags = g_string_new(NULL), relations = g_string_new(NULL);

    for (guint i = 0; i < tag_names->len; i++)
        g_string_append_printf(tags, "%s\n", (char *)g_ptr_array_index(tag_names, i));
    for (guint i = 0; i < tags_relation_count(); i++)
        g_string_append_printf(relations, "%s\n", english_relation_name((guint8)i));
    put("tags", MODEL_TEXT, (guint)tags->len, 1, 1, tags->str, tags->len);
    put("relations", MODEL_TEXT, (guint)relations->len, 1, 1, relations->str, relations->len);
}

static int compare_keys(const void *a, const void *b)
{
    guint64 x = *(const guint64 *)a, y = *(const guint64 *)b;

    return (x > y) - (x < y);
}

/* Base forms seen in the treebank, so that "imposed" is known to come from "impose". */
static void put_lemmas(const GPtrArray *samples)
{
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
    g_autoptr(GArray) list = g_array_new(FALSE, FALSE, sizeof(guint64));

    for (guint s = 0; s < samples->len; s++) {
        const struct sample *sample = g_ptr_array_index(samples, s);
        for (int i = 0; i < sample->n; i++) {
            const struct word *word = &sample->words[i];
            if (word->upos != UPOS_VERB && word->upos != UPOS_NOUN && word->upos != UPOS_ADJ)
                continue;
            g_autofree char *low = g_ascii_strdown(word->lemma, -1);
            guint64 key = features_hash(100u + (word->upos == UPOS_VERB), low, strlen(low));
            if (g_hash_table_add(seen, g_memdup2(&key, 8)))
                g_array_append_val(list, key);
        }
    }
    qsort(list->data, list->len, 8, compare_keys);
    put("lemmas", MODEL_UINT64, list->len, 1, 1, list->data, 8 * (size_t)list->len);
}

static void write_model(const char *path, const struct analyser *analyser, const GPtrArray *samples)
{
    const struct parser *parser = &analyser->parser;
    g_autoptr(GByteArray) file = g_byte_array_new();
    g_autoptr(GError) error = NULL;
    struct model_header header = { .magic = MODEL_MAGIC, .version = MODEL_VERSION };
    const struct param *integers[] = { &parser->slot, &parser->label_head, &parser->label_dep };
    const struct param *floats[] = { &parser->none,   &parser->root,          &parser->small,       &parser->bias,
                                     &parser->action, &parser->action_bias,   &parser->label_small, &parser->label_bias,
                                     &parser->label,  &parser->label_out_bias };

    entries = g_array_new(FALSE, TRUE, sizeof(struct model_entry));
    data = g_byte_array_new();
    put_keys();
    put_names();
    put_lemmas(samples);
    put_encoder(&analyser->encoder);
    put_int8(&analyser->tagger.weight, NULL, false);
    put_float(&analyser->tagger.bias);
    for (size_t i = 0; i < G_N_ELEMENTS(integers); i++)
        put_int8(integers[i], NULL, false);
    for (size_t i = 0; i < G_N_ELEMENTS(floats); i++)
        put_float(floats[i]);
    header.tensors = entries->len;
    guint64 front = (sizeof header + entries->len * sizeof(struct model_entry) + 15) / 16 * 16;
    for (guint i = 0; i < entries->len; i++)
        g_array_index(entries, struct model_entry, i).offset += front;
    g_byte_array_append(file, (const guint8 *)&header, sizeof header);
    g_byte_array_append(file, (const guint8 *)entries->data, entries->len * (guint)sizeof(struct model_entry));
    g_byte_array_set_size(file, (guint)front);
    memset(file->data + sizeof header + entries->len * sizeof(struct model_entry), 0,
           front - sizeof header - entries->len * sizeof(struct model_entry));
    g_byte_array_append(file, data->data, data->len);
    header.checksum = model_checksum(file->data + sizeof header, file->len - sizeof header);
    memcpy(file->data, &header, sizeof header);
    if (!g_file_set_contents(path, (const char *)file->data, (gssize)file->len, &error))
        g_error("%s", error->message);
    printf("%s\t%.1f MB\n", path, file->len / 1e6);
}

int main(int argc, char **argv)
{
    if (argc < 4) {
        fprintf(
            stderr,
            "usage: train OUT.bin DEV.conllu [FOLDER@]TRAIN.conllu... (environment: EPOCHS, SEED, KEPT, TEACHERS=A.bin:B.bin)\n");
        return 2;
    }
    const char *epochs = g_getenv("EPOCHS"), *seed = g_getenv("SEED"), *kept = g_getenv("KEPT"), *teachers = g_getenv("TEACHERS");
    GPtrArray *samples = g_ptr_array_new(), *dev = g_ptr_array_new();
    struct analyser *analyser = g_new0(struct analyser, 1);
    struct school school = { g_ptr_array_new() };

    if (seed)
        chance_state = g_ascii_strtoull(seed, NULL, 10) * G_GUINT64_CONSTANT(0x9e3779b97f4a7c15);
    tag_names = g_ptr_array_new();
    tag_of_name = g_hash_table_new(g_str_hash, g_str_equal);
    for (int i = 3; i < argc; i++)
        read_conllu(argv[i], samples, true);
    read_conllu(argv[2], dev, false);
    count_keys(samples);
    set_rows(samples);
    set_rows(dev);
    printf("%u sentences, %u for tuning, %u keys, %u tags\n", samples->len, dev->len, keys_in_order->len, tag_names->len);
    g_auto(GStrv) names = g_strsplit(teachers ? teachers : "", ":", 0);
    for (char **name = names; *name && **name && school.teachers->len < TEACHERS_MOST; name++)
        g_ptr_array_add(school.teachers, read_teacher(*name));
    train(analyser, &school, samples, dev, epochs ? (int)g_ascii_strtoll(epochs, NULL, 10) : EPOCHS,
          kept ? CLAMP((int)g_ascii_strtoll(kept, NULL, 10), 1, GROUPS) : NETWORK_KEPT);
    write_model(argv[1], analyser, samples);
    return 0;
}
