/*
 * train.c - trains the tagger and the parser from CoNLL-U files and writes the model.
 *
 *   train OUT.bin DEV.conllu TRAIN.conllu...        (make train TREEBANK=DIR)
 *
 * Tagger     embeddings of word (in lower case and as written), affixes and shape, summed; LayerNorm; LAYERS residual convolutions of width 3
 *            (dilations 1 1 2), ReLU, LayerNorm; softmax over joint UPOS and XPOS.
 * Parser     the same encoder with a tag embedding and 4 layers (dilations 1 1 2 4); arc-eager transitions,
 *            ROOT last (Ballesteros & Nivre 2013), 4 actions scored from 11 slots, dynamic oracle
 *            (Goldberg & Nivre 2013) with exploration; relation by a second small network per arc.
 * Training   Adam, rate 1e-3 with linear decay, batches of 8 sentences, dropout, word dropout; seeded.
 *            Tags for the parser come from taggers that have not seen the sentence (FOLDS-fold jackknife).
 * Numbers    ingest/english/MODEL.md: data, licences, command, seed and what the shipped model reaches.
 * Source     Kiperwasser & Goldberg (2016) for the layout; Goldberg & Nivre (2013).
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

enum { W = NETWORK_WIDTH, H = W, LAYERS_MAX = 4, SLOTS = 11, ACTIONS = 4, N_MAX = NETWORK_TOKENS_MAX, BATCH = 8, FOLDS = 4 };
enum { SHIFT, REDUCE, LEFT, RIGHT };
enum { DISTANCES = 10, VALENCIES = 4, DIRECTIONS = 12 };

/* ---------- data ---------- */

struct word {
    guint64 keys[FEATURES];
    int rows[FEATURES + 1]; /* embedding rows; the last is the tag's */
    guint8 upos, xpos;
    int tag; /* gold joint tag */
    int head; /* within the sentence, n for ROOT */
    int relation;
    char *form, *lemma;
};

struct sample {
    int n;
    struct word *words;
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

static void finish_sample(GArray *words, GPtrArray *samples)
{
    struct sample *sample = g_new0(struct sample, 1);

    if (words->len == 0 || words->len > N_MAX) {
        g_array_set_size(words, 0);
        g_free(sample);
        return;
    }
    sample->n = (int)words->len;
    sample->words = g_memdup2(words->data, words->len * sizeof(struct word));
    for (int i = 0; i < sample->n; i++)
        if (sample->words[i].head < 0)
            sample->words[i].head = sample->n;
    g_ptr_array_add(samples, sample);
    g_array_set_size(words, 0);
}

static void read_conllu(const char *path, GPtrArray *samples, bool add_tags)
{
    g_autofree char *text = NULL;
    g_autoptr(GError) error = NULL;
    g_autoptr(GArray) words = g_array_new(FALSE, TRUE, sizeof(struct word));

    if (!g_file_get_contents(path, &text, NULL, &error))
        g_error("%s", error->message);
    g_auto(GStrv) lines = g_strsplit(text, "\n", 0);
    for (char **line = lines; *line; line++) {
        if (**line == '#')
            continue;
        if (**line == '\0') {
            finish_sample(words, samples);
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
        features_keys(cell[1], strlen(cell[1]), words->len == 0, word.keys);
        g_array_append_val(words, word);
    }
    finish_sample(words, samples);
}

/* ---------- the table of keys ---------- */

static GHashTable *row_of_key;
static GArray *keys_in_order; /* guint64, row FEATURES + i */

static void count_keys(const GPtrArray *samples)
{
    static const int least[FEATURES] = { 2, 3, 3, 3, 3, 4, 3, 4 };
    g_autoptr(GHashTable) counts = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);

    row_of_key = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
    keys_in_order = g_array_new(FALSE, FALSE, sizeof(guint64));
    for (guint s = 0; s < samples->len; s++) {
        struct sample *sample = g_ptr_array_index(samples, s);
        for (int i = 0; i < sample->n * FEATURES; i++) {
            guint64 key = sample->words[i / FEATURES].keys[i % FEATURES];
            int n = GPOINTER_TO_INT(g_hash_table_lookup(counts, &key)) + 1;
            g_hash_table_replace(counts, g_memdup2(&key, 8), GINT_TO_POINTER(n));
            if (n != least[i % FEATURES])
                continue;
            g_array_append_val(keys_in_order, key);
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

/* ---------- parameters, Adam, chance ---------- */

struct param {
    char name[32];
    int rows, cols;
    float *w, *g, *m, *v;
    bool sparse;
    guint8 *touched;
    GArray *list;
};

static guint64 chance_state = 20261124;

static double chance(void)
{
    chance_state ^= chance_state << 13;
    chance_state ^= chance_state >> 7;
    chance_state ^= chance_state << 17;
    return (double)(chance_state >> 11) / 9007199254740992.0;
}

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

static void param_step(struct param *p, float rate, int t)
{
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

/* ---------- the encoder ---------- */

struct norm {
    struct param gain, offset;
};

struct encoder {
    int layers, dilation[LAYERS_MAX], kinds;
    struct param embedding, tags; /* tags only where kinds is FEATURES + 1 */
    struct param weight[LAYERS_MAX], bias[LAYERS_MAX];
    struct norm norm[LAYERS_MAX + 1];
};

struct trace {
    int n;
    int rows[N_MAX][FEATURES + 1];
    float h[LAYERS_MAX + 1][N_MAX][W]; /* after the norm (and its dropout) */
    float hat[LAYERS_MAX + 1][N_MAX][W]; /* normalised, before gain */
    float inverse[LAYERS_MAX + 1][N_MAX]; /* 1 / deviation */
    float z[LAYERS_MAX][N_MAX][W]; /* before ReLU */
    float mask[LAYERS_MAX + 1][N_MAX][W]; /* dropout */
    float d[N_MAX][W]; /* gradient of the last h; the caller adds to it */
};

static void encoder_init(struct encoder *e, const char *prefix, int layers, const int *dilation, int rows, int tags)
{
    char name[32];

    e->layers = layers;
    e->kinds = tags ? FEATURES + 1 : FEATURES;
    g_snprintf(name, sizeof name, "%s.embedding", prefix);
    param_init(&e->embedding, name, rows, W, 0.25, 0, true);
    if (tags) {
        g_snprintf(name, sizeof name, "%s.tags", prefix);
        param_init(&e->tags, name, tags, W, 0.25, 0, true);
    }
    for (int l = 0; l <= layers; l++) {
        g_snprintf(name, sizeof name, "%s.gain%d", prefix, l);
        param_init(&e->norm[l].gain, name, 1, W, 0, 1, false);
        g_snprintf(name, sizeof name, "%s.offset%d", prefix, l);
        param_init(&e->norm[l].offset, name, 1, W, 0, 0, false);
        if (l == layers)
            break;
        e->dilation[l] = dilation[l];
        g_snprintf(name, sizeof name, "%s.weight%d", prefix, l);
        param_init(&e->weight[l], name, W, 3 * W, sqrt(2.0 / (3 * W)), 0, false);
        g_snprintf(name, sizeof name, "%s.bias%d", prefix, l);
        param_init(&e->bias[l], name, 1, W, 0, 0, false);
    }
}

static void norm_forward(const struct norm *norm, float *x, float *hat, float *inverse)
{
    float mean = 0, variance = 0;

    for (int i = 0; i < W; i++)
        mean += x[i];
    mean /= W;
    for (int i = 0; i < W; i++)
        variance += (x[i] - mean) * (x[i] - mean);
    *inverse = 1 / sqrtf(variance / W + 1e-5f);
    for (int i = 0; i < W; i++) {
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

static void dropout(float *x, float *mask, double rate)
{
    for (int i = 0; i < W; i++) {
        mask[i] = rate > 0 && chance() < rate ? 0 : (float)(1 / (1 - rate));
        x[i] *= mask[i];
    }
}

static void gather(const struct trace *t, int layer, int i, int dilation, float in[3 * W])
{
    for (int k = 0; k < 3; k++) {
        int j = i + (k - 1) * dilation;
        if (j >= 0 && j < t->n)
            memcpy(in + k * W, t->h[layer][j], sizeof(float) * W);
        else
            memset(in + k * W, 0, sizeof(float) * W);
    }
}

static void encoder_forward(struct encoder *e, struct trace *t, double rate)
{
    float in[3 * W];

    for (int i = 0; i < t->n; i++) {
        float *x = t->h[0][i];
        memset(x, 0, sizeof(float) * W);
        for (int f = 0; f < e->kinds; f++) {
            const float *row = f < FEATURES ? e->embedding.w + (size_t)t->rows[i][f] * W : e->tags.w + (size_t)t->rows[i][f] * W;
            for (int k = 0; k < W; k++)
                x[k] += row[k];
        }
        norm_forward(&e->norm[0], x, t->hat[0][i], &t->inverse[0][i]);
        dropout(x, t->mask[0][i], rate);
    }
    for (int l = 0; l < e->layers; l++)
        for (int i = 0; i < t->n; i++) {
            gather(t, l, i, e->dilation[l], in);
            float *out = t->h[l + 1][i];
            for (int o = 0; o < W; o++) {
                const float *w = e->weight[l].w + (size_t)o * 3 * W;
                float sum = e->bias[l].w[o];
                for (int k = 0; k < 3 * W; k++)
                    sum += w[k] * in[k];
                t->z[l][i][o] = sum;
                out[o] = t->h[l][i][o] + (sum > 0 ? sum : 0);
            }
            norm_forward(&e->norm[l + 1], out, t->hat[l + 1][i], &t->inverse[l + 1][i]);
            dropout(out, t->mask[l + 1][i], rate);
        }
}

static void layer_backward(struct encoder *e, struct trace *t, int l, float d[N_MAX][W], float down[N_MAX][W])
{
    float in[3 * W], din[3 * W];

    memset(down, 0, sizeof(float) * W * (size_t)t->n);
    for (int i = 0; i < t->n; i++) {
        for (int k = 0; k < W; k++)
            d[i][k] *= t->mask[l + 1][i][k];
        norm_backward(&e->norm[l + 1], d[i], t->hat[l + 1][i], t->inverse[l + 1][i]);
        gather(t, l, i, e->dilation[l], in);
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
            int j = i + (k - 1) * e->dilation[l];
            for (int c = 0; j >= 0 && j < t->n && c < W; c++)
                down[j][c] += din[k * W + c];
        }
    }
}

static void encoder_backward(struct encoder *e, struct trace *t)
{
    static float a[N_MAX][W], b[N_MAX][W];

    memcpy(a, t->d, sizeof(float) * W * (size_t)t->n);
    for (int l = e->layers - 1; l >= 0; l--) {
        layer_backward(e, t, l, a, b);
        memcpy(a, b, sizeof(float) * W * (size_t)t->n);
    }
    for (int i = 0; i < t->n; i++) {
        for (int k = 0; k < W; k++)
            a[i][k] *= t->mask[0][i][k];
        norm_backward(&e->norm[0], a[i], t->hat[0][i], t->inverse[0][i]);
        for (int f = 0; f < e->kinds; f++) {
            float *g = f < FEATURES ? grad_row(&e->embedding, t->rows[i][f]) : grad_row(&e->tags, t->rows[i][f]);
            for (int k = 0; k < W; k++)
                g[k] += a[i][k];
        }
    }
}

static void encoder_step(struct encoder *e, float rate, int step)
{
    param_step(&e->embedding, rate, step);
    if (e->kinds > FEATURES)
        param_step(&e->tags, rate, step);
    for (int l = 0; l <= e->layers; l++) {
        param_step(&e->norm[l].gain, rate, step);
        param_step(&e->norm[l].offset, rate, step);
        if (l == e->layers)
            break;
        param_step(&e->weight[l], rate, step);
        param_step(&e->bias[l], rate, step);
    }
}

static void load_rows(struct trace *t, const struct sample *sample, double word_dropout, double tag_dropout)
{
    t->n = sample->n;
    for (int i = 0; i < t->n; i++) {
        memcpy(t->rows[i], sample->words[i].rows, sizeof t->rows[i]);
        if (word_dropout > 0 && chance() < word_dropout) {
            t->rows[i][FEATURE_WORD] = FEATURE_WORD;
            t->rows[i][FEATURE_CASED] = FEATURE_CASED;
        }
        if (tag_dropout > 0 && chance() < tag_dropout)
            t->rows[i][FEATURES] = (int)tag_names->len; /* the tag that says nothing */
    }
    memset(t->d, 0, sizeof(float) * W * (size_t)t->n);
}

static void affine(const struct param *weight, const struct param *bias, const float *x, float *out)
{
    for (int o = 0; o < weight->rows; o++) {
        const float *w = weight->w + (size_t)o * W;
        float sum = bias ? bias->w[o] : 0;
        for (int k = 0; k < W; k++)
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
    struct encoder encoder;
    struct param weight, bias;
};

static struct trace trace; /* the one sentence at work */

static void tagger_init(struct tagger *tagger)
{
    static const int dilation[] = { 1, 1, 2 };

    encoder_init(&tagger->encoder, "tag", 3, dilation, FEATURES + (int)keys_in_order->len, 0);
    param_init(&tagger->weight, "tag.out", (int)tag_names->len, W, 0.1, 0, false);
    param_init(&tagger->bias, "tag.outbias", 1, (int)tag_names->len, 0, 0, false);
}

static void tagger_learn(struct tagger *tagger, const struct sample *sample)
{
    float scores[512];

    load_rows(&trace, sample, 0.1, 0);
    encoder_forward(&tagger->encoder, &trace, 0.1);
    for (int i = 0; i < trace.n; i++) {
        const float *h = trace.h[tagger->encoder.layers][i];
        affine(&tagger->weight, &tagger->bias, h, scores);
        softmax(scores, (int)tag_names->len);
        scores[sample->words[i].tag] -= 1;
        affine_backward(&tagger->weight, &tagger->bias, h, scores, trace.d[i]);
    }
    encoder_backward(&tagger->encoder, &trace);
}

static void tagger_run(struct tagger *tagger, const struct sample *sample, int *tags)
{
    float scores[512];

    load_rows(&trace, sample, 0, 0);
    encoder_forward(&tagger->encoder, &trace, 0);
    for (int i = 0; i < trace.n; i++) {
        affine(&tagger->weight, &tagger->bias, trace.h[tagger->encoder.layers][i], scores);
        tags[i] = softmax(scores, (int)tag_names->len);
    }
}

static void tagger_score(struct tagger *tagger, const GPtrArray *samples, const char *label)
{
    int tags[N_MAX], n = 0, both = 0, upos = 0, xpos = 0;

    for (guint s = 0; s < samples->len; s++) {
        const struct sample *sample = g_ptr_array_index(samples, s);
        tagger_run(tagger, sample, tags);
        for (int i = 0; i < sample->n; i++, n++) {
            g_auto(GStrv) part = g_strsplit(g_ptr_array_index(tag_names, tags[i]), " ", 2);
            bool u = english_upos_find(part[1]) == sample->words[i].upos, x = english_xpos_find(part[0]) == sample->words[i].xpos;
            upos += u;
            xpos += x;
            both += u && x;
        }
    }
    printf("%s\tUPOS %.2f\tXPOS %.2f\tboth %.2f\n", label, 100.0 * upos / n, 100.0 * xpos / n, 100.0 * both / n);
    fflush(stdout);
}

static void tagger_train(struct tagger *tagger, const GPtrArray *samples, const GPtrArray *dev, int epochs, const char *label)
{
    int steps = epochs * (int)(samples->len / BATCH + 1), step = 0;

    tagger_init(tagger);
    for (int epoch = 0; epoch < epochs; epoch++) {
        g_autoptr(GPtrArray) order = shuffled(samples);
        for (guint s = 0; s < order->len; s++) {
            tagger_learn(tagger, g_ptr_array_index(order, s));
            if ((s + 1) % BATCH && s + 1 < order->len)
                continue;
            float rate = 2e-3f * (1 - (float)step / (float)(steps + 1));
            step++;
            encoder_step(&tagger->encoder, rate, step);
            param_step(&tagger->weight, rate, step);
            param_step(&tagger->bias, rate, step);
        }
        if (dev && (epoch == epochs - 1 || epoch % 4 == 3))
            tagger_score(tagger, dev, label);
    }
}

static void encoder_forget(struct encoder *e)
{
    struct param *all[] = { &e->embedding, &e->tags };

    for (size_t i = 0; i < G_N_ELEMENTS(all); i++) {
        g_free(all[i]->w), g_free(all[i]->g), g_free(all[i]->m), g_free(all[i]->v);
        *all[i] = (struct param){ .rows = 0 };
    }
}

static void set_tags(struct tagger *tagger, const GPtrArray *samples)
{
    int tags[N_MAX];

    for (guint s = 0; s < samples->len; s++) {
        struct sample *sample = g_ptr_array_index(samples, s);
        tagger_run(tagger, sample, tags);
        for (int i = 0; i < sample->n; i++)
            sample->words[i].rows[FEATURES] = tags[i];
    }
}

/* Tags that the parser is trained on: each fold's come from a tagger trained on the others. */
static void jackknife(const GPtrArray *samples, int epochs)
{
    for (int fold = 0; fold < FOLDS; fold++) {
        g_autoptr(GPtrArray) others = g_ptr_array_new(), own = g_ptr_array_new();
        struct tagger *tagger = g_new0(struct tagger, 1);
        for (guint s = 0; s < samples->len; s++)
            g_ptr_array_add((s / 50) % FOLDS == (guint)fold ? own : others, g_ptr_array_index(samples, s));
        tagger_train(tagger, others, own, epochs, "fold");
        set_tags(tagger, own);
        encoder_forget(&tagger->encoder);
        g_free(tagger);
    }
}

/* ---------- the parser ---------- */

struct parser {
    struct encoder encoder;
    struct param slot; /* [SLOTS * H][W] */
    struct param none, root; /* [SLOTS][H]; [1][W] */
    struct param small; /* labels, distances, valencies: [rows][H] */
    struct param bias, action, action_bias;
    struct param label_head, label_dep, label_small, label_bias, label, label_out_bias;
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

static void parser_init(struct parser *p)
{
    static const int dilation[] = { 1, 1, 2, 4 };

    labels_n = (int)tags_relation_count();
    encoder_init(&p->encoder, "parse", 4, dilation, FEATURES + (int)keys_in_order->len, (int)tag_names->len + 1);
    param_init(&p->slot, "parse.slot", SLOTS * H, W, 0.08, 0, false);
    param_init(&p->none, "parse.none", SLOTS, H, 0.05, 0, false);
    param_init(&p->root, "parse.root", 1, W, 0.5, 0, false);
    param_init(&p->small, "parse.small", small_rows(), H, 0.05, 0, false);
    param_init(&p->bias, "parse.bias", 1, H, 0, 0, false);
    param_init(&p->action, "parse.action", ACTIONS, H, 0.15, 0, false);
    param_init(&p->action_bias, "parse.actionbias", 1, ACTIONS, 0, 0, false);
    param_init(&p->label_head, "label.head", H, W, 0.1, 0, false);
    param_init(&p->label_dep, "label.dependent", H, W, 0.1, 0, false);
    param_init(&p->label_small, "label.small", DIRECTIONS, H, 0.05, 0, false);
    param_init(&p->label_bias, "label.bias", 1, H, 0, 0, false);
    param_init(&p->label, "label.out", labels_n, H, 0.15, 0, false);
    param_init(&p->label_out_bias, "label.outbias", 1, labels_n, 0, 0, false);
}

static void parser_step(struct parser *p, float rate, int step)
{
    struct param *all[] = { &p->slot,       &p->none,        &p->root,          &p->small,     &p->bias,
                            &p->action,     &p->action_bias, &p->label_head,    &p->label_dep, &p->label_small,
                            &p->label_bias, &p->label,       &p->label_out_bias };

    encoder_step(&p->encoder, rate, step);
    for (size_t i = 0; i < G_N_ELEMENTS(all); i++)
        param_step(all[i], rate, step);
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

static float projected[N_MAX + 1][SLOTS * H], dprojected[N_MAX + 1][SLOTS * H];
static float heads[N_MAX + 1][H], deps[N_MAX + 1][H], dheads[N_MAX + 1][H], ddeps[N_MAX + 1][H];

static const float *input(const struct parser *p, int i)
{
    return i == trace.n ? p->root.w : trace.h[p->encoder.layers][i];
}

static void project(struct parser *p)
{
    for (int i = 0; i <= trace.n; i++) {
        affine(&p->slot, NULL, input(p, i), projected[i]);
        affine(&p->label_head, NULL, input(p, i), heads[i]);
        affine(&p->label_dep, NULL, input(p, i), deps[i]);
    }
}

static void project_backward(struct parser *p)
{
    for (int i = 0; i <= trace.n; i++) {
        float *d = i == trace.n ? p->root.g : trace.d[i];
        affine_backward(&p->slot, NULL, input(p, i), dprojected[i], d);
        affine_backward(&p->label_head, NULL, input(p, i), dheads[i], d);
        affine_backward(&p->label_dep, NULL, input(p, i), ddeps[i], d);
    }
}

static void score_actions(struct parser *p, const int slots[SLOTS], const int smalls[SMALLS], float hidden[H],
                          float scores[ACTIONS])
{
    memcpy(hidden, p->bias.w, sizeof(float) * H);
    for (int s = 0; s < SLOTS; s++) {
        const float *v = slots[s] >= 0 ? projected[slots[s]] + s * H : p->none.w + s * H;
        for (int k = 0; k < H; k++)
            hidden[k] += v[k];
    }
    for (int s = 0; s < SMALLS; s++)
        for (int k = 0; k < H; k++)
            hidden[k] += p->small.w[smalls[s] * H + k];
    for (int k = 0; k < H; k++)
        hidden[k] = hidden[k] > 0 ? hidden[k] : 0;
    affine(&p->action, &p->action_bias, hidden, scores);
}

static int direction(int head, int dep)
{
    int distance = ABS(head - dep), b = distance <= 3 ? distance - 1 : distance <= 6 ? 3 : distance <= 12 ? 4 : 5;

    return b + (head < dep ? 6 : 0);
}

static int score_labels(struct parser *p, int head, int dep, float hidden[H], float *scores)
{
    for (int k = 0; k < H; k++) {
        float x = p->label_bias.w[k] + heads[head][k] + deps[dep][k] + p->label_small.w[direction(head, dep) * H + k];
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
    float hidden[H], scores[128];

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

static void learn_action(struct parser *p, const int slots[SLOTS], const int smalls[SMALLS], const float hidden[H],
                         const float d[ACTIONS])
{
    float dhidden[H] = { 0 };

    affine_backward(&p->action, &p->action_bias, hidden, d, dhidden);
    for (int k = 0; k < H; k++)
        dhidden[k] = hidden[k] > 0 ? dhidden[k] : 0;
    for (int k = 0; k < H; k++)
        p->bias.g[k] += dhidden[k];
    for (int s = 0; s < SLOTS; s++) {
        float *g = slots[s] >= 0 ? dprojected[slots[s]] + s * H : p->none.g + s * H;
        for (int k = 0; k < H; k++)
            g[k] += dhidden[k];
    }
    for (int s = 0; s < SMALLS; s++)
        for (int k = 0; k < H; k++)
            p->small.g[smalls[s] * H + k] += dhidden[k];
}

static void learn_labels(struct parser *p, const struct sample *sample)
{
    float hidden[H], scores[128], dhidden[H];

    for (int dep = 0; dep < sample->n; dep++) {
        int head = sample->words[dep].head;
        score_labels(p, head, dep, hidden, scores);
        softmax(scores, labels_n);
        scores[sample->words[dep].relation] -= 1;
        memset(dhidden, 0, sizeof dhidden);
        affine_backward(&p->label, &p->label_out_bias, hidden, scores, dhidden);
        for (int k = 0; k < H; k++) {
            float d = hidden[k] > 0 ? dhidden[k] : 0;
            p->label_bias.g[k] += d;
            p->label_small.g[direction(head, dep) * H + k] += d;
            dheads[head][k] += d;
            ddeps[dep][k] += d;
        }
    }
}

static int best_allowed(const struct state *s, const float *scores)
{
    int best = -1;

    for (int a = 0; a < ACTIONS; a++)
        if (allowed(s, a) && (best < 0 || scores[a] > scores[best]))
            best = a;
    return best;
}

/* One transition: the loss is -log of the probability of the actions that cost least. Returns the action to go on with. */
static int learn_transition(struct parser *p, const struct sample *sample, struct state *s, double explore)
{
    int slots[SLOTS], smalls[SMALLS], costs[ACTIONS], least = G_MAXINT, good = -1;
    float hidden[H], scores[ACTIONS], d[ACTIONS], most = -1e30f, sum = 0, right = 0;

    slots_of(s, slots);
    smalls_of(s, smalls);
    score_actions(p, slots, smalls, hidden, scores);
    int predicted = best_allowed(s, scores);
    for (int a = 0; a < ACTIONS; a++) {
        costs[a] = allowed(s, a) ? cost(s, sample->words, a) : G_MAXINT;
        least = MIN(least, costs[a]);
        if (allowed(s, a))
            most = MAX(most, scores[a]);
    }
    for (int a = 0; a < ACTIONS; a++) {
        d[a] = allowed(s, a) ? expf(scores[a] - most) : 0;
        sum += d[a];
        right += costs[a] == least ? d[a] : 0;
        if (costs[a] == least && (good < 0 || scores[a] > scores[good]))
            good = a;
    }
    for (int a = 0; a < ACTIONS; a++)
        d[a] = d[a] / sum - (costs[a] == least ? d[a] / (right + 1e-20f) : 0);
    learn_action(p, slots, smalls, hidden, d);
    return chance() < explore ? predicted : good;
}

static void parser_learn(struct parser *p, const struct sample *sample, double explore)
{
    struct state s;

    load_rows(&trace, sample, 0.15, 0.05);
    encoder_forward(&p->encoder, &trace, 0.1);
    project(p);
    size_t n = (size_t)trace.n + 1;
    memset(dprojected, 0, n * sizeof dprojected[0]);
    memset(dheads, 0, n * sizeof dheads[0]);
    memset(ddeps, 0, n * sizeof ddeps[0]);
    state_init(&s, trace.n);
    while (!finished(&s))
        perform(p, &s, learn_transition(p, sample, &s, explore));
    learn_labels(p, sample);
    project_backward(p);
    encoder_backward(&p->encoder, &trace);
}

static void parser_run(struct parser *p, const struct sample *sample, struct state *s)
{
    int slots[SLOTS], smalls[SMALLS];
    float hidden[H], scores[ACTIONS];

    load_rows(&trace, sample, 0, 0);
    encoder_forward(&p->encoder, &trace, 0);
    project(p);
    state_init(s, trace.n);
    while (!finished(s)) {
        slots_of(s, slots);
        smalls_of(s, smalls);
        score_actions(p, slots, smalls, hidden, scores);
        perform(p, s, best_allowed(s, scores));
    }
}

static bool same_relation(int a, int b)
{
    const char *x = english_relation_name((guint8)a), *y = english_relation_name((guint8)b);
    size_t n = strcspn(x, ":");

    return n == strcspn(y, ":") && strncmp(x, y, n) == 0;
}

static void parser_score(struct parser *p, const GPtrArray *samples, const char *label)
{
    struct state s;
    int n = 0, uas = 0, las = 0;

    for (guint i = 0; i < samples->len; i++) {
        const struct sample *sample = g_ptr_array_index(samples, i);
        parser_run(p, sample, &s);
        for (int k = 0; k < sample->n; k++, n++) {
            bool head = s.head[k] == sample->words[k].head;
            uas += head;
            las += head && same_relation(s.relation[k], sample->words[k].relation);
        }
    }
    printf("%s\tUAS %.2f\tLAS %.2f\n", label, 100.0 * uas / n, 100.0 * las / n);
    fflush(stdout);
}

static void parser_train(struct parser *p, const GPtrArray *samples, const GPtrArray *dev, int epochs)
{
    int steps = epochs * (int)(samples->len / BATCH + 1), step = 0;

    parser_init(p);
    for (int epoch = 0; epoch < epochs; epoch++) {
        g_autoptr(GPtrArray) order = shuffled(samples);
        g_autofree char *label = g_strdup_printf("epoch %d", epoch + 1);
        for (guint s = 0; s < order->len; s++) {
            parser_learn(p, g_ptr_array_index(order, s), epoch ? 0.9 : 0.1);
            if ((s + 1) % BATCH && s + 1 < order->len)
                continue;
            float rate = 1.5e-3f * (1 - (float)step / (float)(steps + 1));
            parser_step(p, rate, ++step);
        }
        if (epoch % 3 == 2 || epoch == epochs - 1)
            parser_score(p, dev, label);
    }
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

static void put_encoder(const struct encoder *e)
{
    put_int16(&e->embedding, 32000);
    if (e->kinds > FEATURES)
        put_int16(&e->tags, 32000);
    for (int l = 0; l <= e->layers; l++) {
        put_float(&e->norm[l].gain);
        put_float(&e->norm[l].offset);
        if (l == e->layers)
            break;
        put_int16(&e->weight[l], 2000);
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

static void write_model(const char *path, const struct tagger *tagger, const struct parser *parser, const GPtrArray *samples)
{
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
    put_encoder(&tagger->encoder);
    put_int16(&tagger->weight, 2000);
    put_float(&tagger->bias);
    put_encoder(&parser->encoder);
    for (size_t i = 0; i < G_N_ELEMENTS(integers); i++)
        put_int16(integers[i], 2000);
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
        fprintf(stderr, "usage: train OUT.bin DEV.conllu TRAIN.conllu... (environment: TAG_EPOCHS, PARSE_EPOCHS)\n");
        return 2;
    }
    const char *tag_epochs = g_getenv("TAG_EPOCHS"), *parse_epochs = g_getenv("PARSE_EPOCHS");
    int te = tag_epochs ? (int)g_ascii_strtoll(tag_epochs, NULL, 10) : 16,
        pe = parse_epochs ? (int)g_ascii_strtoll(parse_epochs, NULL, 10) : 25;
    GPtrArray *train = g_ptr_array_new(), *dev = g_ptr_array_new();
    struct tagger *tagger = g_new0(struct tagger, 1);
    struct parser *parser = g_new0(struct parser, 1);

    tag_names = g_ptr_array_new();
    tag_of_name = g_hash_table_new(g_str_hash, g_str_equal);
    for (int i = 3; i < argc; i++)
        read_conllu(argv[i], train, true);
    read_conllu(argv[2], dev, false);
    count_keys(train);
    set_rows(train);
    set_rows(dev);
    printf("%u sentences, %u for tuning, %u keys, %u tags\n", train->len, dev->len, keys_in_order->len, tag_names->len);
    jackknife(train, MAX(1, te * 2 / 3));
    tagger_train(tagger, train, dev, te, "tagger");
    set_tags(tagger, dev);
    parser_train(parser, train, dev, pe);
    write_model(argv[1], tagger, parser, train);
    return 0;
}
