#include "network.h"

#include "english.h"
#include "tags.h"
#include "../../db/error.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#if defined(__x86_64__)
#include <immintrin.h>
#endif

enum { W = NETWORK_WIDTH, H = W, LAYERS = NETWORK_LAYERS, SLOTS = 11, ACTIONS = 4, SMALLS = 8, N_MAX = NETWORK_TOKENS_MAX };
enum { SHIFT, REDUCE, LEFT, RIGHT };
enum { DISTANCES = 10, VALENCIES = 4, DIRECTIONS = 12, LABELS_MAX = 64, TAGS_MAX = 256, ROWS_MAX = 256 };

enum { READY_HEAD = 1 << SLOTS };

/* Activations are bytes: x * ACTIVATION_SCALE + ACTIVATION_ZERO, cut off at eight deviations. */
#define ACTIVATION_SCALE 16.0f
enum { ACTIVATION_MOST = 127, ACTIVATION_ZERO = 128 };

static const int dilation[LAYERS] = NETWORK_DILATIONS;

/* Weights that are multiplied with activations; columns are W or 3 * W. */
struct matrix {
    struct tensor weights, scales; /* int8; a float a row */
    guint rows, columns;
    gint32 *zeros; /* a row's sum where all activations are zero */
    gint8 *blocks; /* pack()'s; NULL where no machine wants it */
};

struct encoder {
    struct tensor embedding, bias[LAYERS], gain[LAYERS + 1], offset[LAYERS + 1];
    struct matrix weight[LAYERS];
};

/*
 * What the first layer takes from a word does not depend on its neighbours: for the words met last it is kept from sentence to
 * sentence, in the place that the word's key names. The sums are integers, so the same comes out as without.
 */
enum { KNOWN = 4096 };

struct known {
    guint64 cased, shape; /* keys that all the others follow from; 0 while empty */
    float h[W];
    gint32 part[3][W]; /* its share of the sums of the word behind it, its own, and the word's before it */
};

struct state {
    int n, depth, next;
    gint16 stack[N_MAX + 1], head[N_MAX + 1], left[N_MAX + 1], right[N_MAX + 1];
    guint8 relation[N_MAX + 1], lefts[N_MAX + 1], rights[N_MAX + 1];
};

struct network {
    const guint64 *keys;
    const guint32 *rows;
    guint key_mask;
    struct tensor lemmas;
    guint tag_count, label_count, root_label;
    guint8 tag_upos[TAGS_MAX], tag_xpos[TAGS_MAX], label_relation[LABELS_MAX];
    struct encoder encoder;
    struct matrix first[3]; /* the columns of weight[0] for the word before, the word, the word behind */
    struct known known[KNOWN];
    struct matrix tag_out, slot, label_head, label_dep;
    struct tensor tag_bias, none, root, small, bias, action, action_bias;
    float label_columns[H][LABELS_MAX]; /* label, turned */
    struct tensor label_small, label_bias, label, label_out_bias;
    /* one sentence */
    int n;
    float h[N_MAX][W];
    gint32 part[N_MAX][3][W]; /* struct known's */
    guint8 q[N_MAX + 1][W]; /* h as activations; the row after the last is ROOT's */
    float projected[N_MAX + 1][SLOTS * H];
    guint16 ready[N_MAX + 1]; /* a bit for each slot that is in `projected`, and one for `heads` */
    float heads[N_MAX + 1][H], deps[N_MAX + 1][H];
    struct state state;
};

/* ---------- arithmetic: exact in integers, in floats with eight sums of fixed order ---------- */

/*
 * One copy of a hot loop for any x86-64 and one for those with 256-bit registers; integers give the same either way. Of static
 * functions only: clang 14 gives such a pair a name that no other file finds. ThreadSanitizer cannot choose: it begins after that.
 */
#if defined(__x86_64__) && defined(__gnu_linux__) && !defined(__SANITIZE_THREAD__)
#define FOR_EACH_MACHINE __attribute__((target_clones("avx2", "default")))
#else
#define FOR_EACH_MACHINE
#endif
#define INLINED static inline __attribute__((always_inline))

enum { EIGHT = 8, SPAN = NETWORK_SPAN, GROUPS = SPAN / 4 }; /* rows side by side; inputs are taken four at a time */

/* Eight floats side by side: gcc does not make them of loops whose sums should stay in registers. */
typedef float eight __attribute__((vector_size(32), aligned(4), may_alias));

INLINED const eight *eight_at(const float *values)
{
    return (const eight *)(const void *)values;
}

#if defined(__x86_64__)
static guint blocks_of(guint rows)
{
    return (rows + EIGHT - 1) / EIGHT;
}

/*
 * Eight rows at a time, their weights side by side for each four inputs (pack() lays them so), so that a vector holds the sums of
 * eight rows and nothing has to be folded. The sums of SPAN inputs stay in 16 bits: the trainer scales each row so that they
 * fit whatever the activations are (put_int8() in tests/train/train.c), and load_matrix() checks that they do.
 */
__attribute__((target("avx2"), always_inline)) static inline void multiply_some(const gint8 *w, const guint8 *x, int spans,
                                                                                int count, gint32 *sums)
{
    const __m256i ones = _mm256_set1_epi16(1);
    __m256i *out = (void *)sums;

    for (int s = 0; s < spans; s++) {
        __m256i sum[10];
        for (int k = 0; k < count; k++)
            sum[k] = _mm256_setzero_si256();
        for (int g = 0; g < GROUPS; g++) {
            gint32 four;
            memcpy(&four, x + s * SPAN + 4 * g, sizeof four);
            __m256i inputs = _mm256_set1_epi32(four);
            for (int k = 0; k < count; k++) {
                const gint8 *weights = w + ((k * spans + s) * GROUPS + g) * 4 * EIGHT;
                __m256i products = _mm256_maddubs_epi16(inputs, _mm256_loadu_si256((const void *)weights));
                sum[k] = _mm256_add_epi16(sum[k], products);
            }
        }
        for (int k = 0; k < count; k++) {
            __m256i wide = _mm256_madd_epi16(sum[k], ones);
            _mm256_storeu_si256(out + k, s ? _mm256_add_epi32(_mm256_loadu_si256(out + k), wide) : wide);
        }
    }
}

__attribute__((target("avx2"))) static void multiply_blocks(const gint8 *w, const guint8 *x, int spans, int blocks, gint32 *sums)
{
    int size = spans * SPAN * EIGHT, b = 0;

    for (; b + 10 <= blocks; b += 10)
        multiply_some(w + b * size, x, spans, 10, sums + b * EIGHT);
    for (; b + 2 <= blocks; b += 2)
        multiply_some(w + b * size, x, spans, 2, sums + b * EIGHT);
    for (; b < blocks; b++)
        multiply_some(w + b * size, x, spans, 1, sums + b * EIGHT);
}

/* Lays the rows as multiply_some() wants them; the last eight are filled up with zeros. */
static void pack(struct matrix *matrix)
{
    const gint8 *weights = matrix->weights.data;
    guint n = matrix->columns;

    matrix->blocks = g_aligned_alloc0(blocks_of(matrix->rows), (gsize)EIGHT * n, 64);
    for (guint row = 0; row < matrix->rows; row++)
        for (guint i = 0; i < n; i++)
            matrix->blocks[(gsize)(row / EIGHT) * EIGHT * n + i / 4 * 4 * EIGHT + row % EIGHT * 4 + i % 4] = weights[row * n + i];
}
#endif

INLINED gint32 dot(const gint8 *restrict w, const guint8 *restrict x, guint n)
{
    gint32 sum = 0;

    for (guint i = 0; i < n; i++)
        sum += (gint32)w[i] * x[i];
    return sum;
}

/* The dot products of x with `rows` rows from row `first` on, which is a multiple of EIGHT. sums has room for whole eights. */
static void multiply(const struct matrix *matrix, guint first, guint rows, const guint8 *x, gint32 *sums)
{
    const gint8 *weights = (const gint8 *)matrix->weights.data + first * matrix->columns;

#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) {
        multiply_blocks(matrix->blocks + first * matrix->columns, x, (int)matrix->columns / SPAN, (int)blocks_of(rows), sums);
        for (guint o = 0; o < rows; o++)
            sums[o] -= matrix->zeros[first + o];
        return;
    }
#endif
    for (guint o = 0; o < rows; o++)
        sums[o] = dot(weights + o * matrix->columns, x, matrix->columns) - matrix->zeros[first + o];
}

INLINED float sum_lanes(const float lane[8])
{
    return ((lane[0] + lane[1]) + (lane[2] + lane[3])) + ((lane[4] + lane[5]) + (lane[6] + lane[7]));
}

INLINED float dot_float(const float *restrict a, const float *restrict b)
{
    float lane[8] = { 0 };

    for (int i = 0; i < H; i += 8)
        for (int k = 0; k < 8; k++)
            lane[k] += a[i + k] * b[i + k];
    return sum_lanes(lane);
}

INLINED void normalise(float *restrict x, const float *gain, const float *offset)
{
    eight lane = { 0 }, square = { 0 };
    float lanes[EIGHT], squares[EIGHT];

    for (int i = 0; i < W; i += EIGHT) {
        eight some = *eight_at(x + i);
        lane += some;
        square += some * some;
    }
    memcpy(lanes, &lane, sizeof lane);
    memcpy(squares, &square, sizeof square);
    float mean = sum_lanes(lanes) / W, variance = sum_lanes(squares) / W - mean * mean;
    float inverse = 1 / sqrtf((variance > 0 ? variance : 0) + 1e-5f);
    for (int i = 0; i < W; i += EIGHT) {
        eight some = (*eight_at(x + i) - mean) * inverse * *eight_at(gain + i) + *eight_at(offset + i);
        memcpy(x + i, &some, sizeof some);
    }
}

INLINED void quantise(const float *restrict x, guint8 *restrict q)
{
    for (int i = 0; i < W; i++) {
        float scaled = x[i] * ACTIVATION_SCALE;
        scaled = scaled > ACTIVATION_MOST ? ACTIVATION_MOST : scaled < -ACTIVATION_MOST ? -ACTIVATION_MOST : scaled;
        q[i] = (guint8)(int)(scaled + (ACTIVATION_ZERO + 0.5f));
    }
}

static const gint16 *row_int16(const struct tensor *tensor, guint row)
{
    return (const gint16 *)tensor->data + (size_t)row * tensor->columns;
}

static const float *row_float(const struct tensor *tensor, guint row)
{
    return (const float *)tensor->data + (size_t)row * tensor->columns;
}

/* `rows` rows of the weights, at most ROWS_MAX, from row `first` on. */
INLINED void affine(const struct matrix *matrix, guint first, guint rows, const guint8 *x, float *out)
{
    gint32 sums[ROWS_MAX];
    const float *scale = (const float *)matrix->scales.data + first;

    multiply(matrix, first, rows, x, sums);
    for (guint o = 0; o < rows; o++)
        out[o] = (float)sums[o] * scale[o] * (1 / ACTIVATION_SCALE);
}

/* ---------- the encoder ---------- */

INLINED void embed(const struct encoder *e, const guint32 *row, float *x)
{
    gint32 sum[W] = { 0 };

    for (int f = 0; f < FEATURES; f++) {
        const gint16 *v = row_int16(&e->embedding, row[f]);
        for (int k = 0; k < W; k++)
            sum[k] += v[k];
        __asm__ volatile("" : : : "memory"); /* keeps gcc from swapping the loops, which made this a twelfth of all time */
    }
    for (int k = 0; k < W; k++)
        x[k] = (float)sum[k] * e->embedding.scale;
}

static guint32 row_of(const struct network *net, guint64 key, guint kind)
{
    for (guint at = (guint)key & net->key_mask; net->keys[at]; at = (at + 1) & net->key_mask)
        if (net->keys[at] == key)
            return net->rows[at];
    return kind;
}

INLINED void get_to_know(struct network *net, const guint64 *keys, struct known *known)
{
    const struct encoder *e = &net->encoder;
    guint32 row[FEATURES];
    guint8 q[W];

    known->cased = keys[FEATURE_CASED];
    known->shape = keys[FEATURE_SHAPE];
    for (guint f = 0; f < FEATURES; f++)
        row[f] = row_of(net, keys[f], f);
    embed(e, row, known->h);
    normalise(known->h, e->gain[0].data, e->offset[0].data);
    quantise(known->h, q);
    for (int k = 0; k < 3; k++)
        multiply(&net->first[k], 0, W, q, known->part[k]);
}

FOR_EACH_MACHINE static void embed_all(struct network *net, const guint64 *keys)
{
    for (int i = 0; i < net->n; i++, keys += FEATURES) {
        struct known *known = &net->known[(keys[FEATURE_CASED] ^ keys[FEATURE_SHAPE]) % KNOWN];
        if (known->cased != keys[FEATURE_CASED] || known->shape != keys[FEATURE_SHAPE])
            get_to_know(net, keys, known);
        memcpy(net->h[i], known->h, sizeof known->h);
        memcpy(net->part[i], known->part, sizeof known->part);
    }
}

/* The first layer's sums, from the parts; dilation[0] is 1. */
INLINED void add_parts(const struct network *net, int i, gint32 *restrict sums)
{
    memcpy(sums, net->part[i][1], sizeof net->part[i][1]);
    for (int k = 0; i > 0 && k < W; k++)
        sums[k] += net->part[i - 1][0][k];
    for (int k = 0; i + 1 < net->n && k < W; k++)
        sums[k] += net->part[i + 1][2][k];
}

INLINED void add_layers(struct network *net, int l, int i, gint32 *sums)
{
    guint8 in[3 * W];

    for (int k = 0; k < 3; k++) {
        int j = i + (k - 1) * dilation[l];
        if (j >= 0 && j < net->n)
            memcpy(in + k * W, net->q[j], sizeof net->q[j]);
        else
            memset(in + k * W, ACTIVATION_ZERO, sizeof net->q[0]);
    }
    multiply(&net->encoder.weight[l], 0, W, in, sums);
}

INLINED void convolve(struct network *net, int l, int i)
{
    const struct encoder *e = &net->encoder;
    const float *bias = e->bias[l].data, *scale = e->weight[l].scales.data;
    gint32 sums[W];

    if (l == 0)
        add_parts(net, i, sums);
    else
        add_layers(net, l, i, sums);
    for (int o = 0; o < W; o++) {
        float z = (float)sums[o] * scale[o] * (1 / ACTIVATION_SCALE) + bias[o];
        net->h[i][o] += z > 0 ? z : 0;
    }
    normalise(net->h[i], e->gain[l + 1].data, e->offset[l + 1].data);
}

/* Runs the layers from `first` up to, but not with, `end`. */
FOR_EACH_MACHINE static void encode(struct network *net, int first, int end)
{
    for (int l = first; l < end; l++) {
        for (int i = 0; i < net->n; i++)
            convolve(net, l, i);
        for (int i = 0; i < net->n; i++)
            quantise(net->h[i], net->q[i]);
    }
}

/* ---------- tagging ---------- */

FOR_EACH_MACHINE static void tag_all(const struct network *net, guint n, guint8 *upos, guint8 *xpos)
{
    float scores[TAGS_MAX];

    for (guint i = 0; i < n; i++) {
        guint best = 0;
        affine(&net->tag_out, 0, net->tag_count, net->q[i], scores);
        for (guint t = 0; t < net->tag_count; t++) {
            scores[t] += ((const float *)net->tag_bias.data)[t];
            if (scores[t] > scores[best])
                best = t;
        }
        upos[i] = net->tag_upos[best];
        xpos[i] = net->tag_xpos[best];
    }
}

void network_tag(struct network *net, const guint64 *keys, guint n, guint8 *upos, guint8 *xpos)
{
    net->n = (int)n;
    embed_all(net, keys);
    encode(net, 0, NETWORK_TAG_LAYER);
    tag_all(net, n, upos, xpos);
}

/* ---------- parsing: arc-eager, ROOT after the last token ---------- */

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
    s->head[dep] = (gint16)head;
    if (dep < head) {
        if (s->left[head] < 0 || dep < s->left[head])
            s->left[head] = (gint16)dep;
        s->lefts[head] = (guint8)MIN(s->lefts[head] + 1, VALENCIES - 1);
    } else {
        if (s->right[head] < 0 || dep > s->right[head])
            s->right[head] = (gint16)dep;
        s->rights[head] = (guint8)MIN(s->rights[head] + 1, VALENCIES - 1);
    }
}

/* Performs the action; returns the dependent that it attached, or -1. */
static int apply(struct state *s, int action)
{
    int dep = -1;

    if (action == REDUCE)
        s->depth--;
    else if (action == LEFT) {
        dep = s->stack[--s->depth];
        attach(s, dep, s->next);
    } else {
        if (action == RIGHT)
            attach(s, dep = s->next, s->stack[s->depth - 1]);
        s->stack[s->depth++] = (gint16)s->next++;
    }
    return dep;
}

static int distance_bucket(int distance)
{
    return distance <= 5 ? distance - 1 : distance <= 7 ? 5 : distance <= 10 ? 6 : distance <= 15 ? 7 : distance <= 25 ? 8 : 9;
}

static void slots_of(const struct state *s, int slots[SLOTS])
{
    int top = s->depth > 0 ? s->stack[s->depth - 1] : -1, second = s->depth > 1 ? s->stack[s->depth - 2] : -1, b = s->next;

    slots[0] = top;
    slots[1] = second;
    slots[2] = s->depth > 2 ? s->stack[s->depth - 3] : -1;
    slots[3] = b;
    slots[4] = b + 1 <= s->n ? b + 1 : -1;
    slots[5] = b + 2 <= s->n ? b + 2 : -1;
    slots[6] = top >= 0 ? s->left[top] : -1;
    slots[7] = top >= 0 ? s->right[top] : -1;
    slots[8] = s->left[b];
    slots[9] = top >= 0 ? s->head[top] : -1;
    slots[10] = second >= 0 ? s->right[second] : -1;
}

static int relation_of(const struct network *net, const struct state *s, int token)
{
    return token >= 0 ? s->relation[token] : (int)net->label_count;
}

static void smalls_of(const struct network *net, const struct state *s, int smalls[SMALLS])
{
    int top = s->depth > 0 ? s->stack[s->depth - 1] : -1, b = s->next, base = 0, L = (int)net->label_count + 1;

    smalls[0] = base + relation_of(net, s, top >= 0 ? s->left[top] : -1), base += L;
    smalls[1] = base + relation_of(net, s, top >= 0 ? s->right[top] : -1), base += L;
    smalls[2] = base + relation_of(net, s, s->left[b]), base += L;
    smalls[3] = base + relation_of(net, s, top >= 0 && s->head[top] >= 0 ? top : -1), base += L;
    smalls[4] = base + (top >= 0 ? distance_bucket(b - top) : 0), base += DISTANCES;
    smalls[5] = base + (top >= 0 ? s->lefts[top] : 0), base += VALENCIES;
    smalls[6] = base + (top >= 0 ? s->rights[top] : 0), base += VALENCIES;
    smalls[7] = base + s->lefts[b];
}

/* The sum of a bias and some rows, cut off at zero. */
INLINED void add_rows(const float *bias, const float *const *rows, int n, float *hidden)
{
    for (int k = 0; k < H; k += EIGHT) {
        eight sum = *eight_at(bias + k);
        for (int i = 0; i < n; i++)
            sum += *eight_at(rows[i] + k);
        for (int lane = 0; lane < EIGHT; lane++)
            hidden[k + lane] = sum[lane] > 0 ? sum[lane] : 0;
    }
}

/* What the token adds to the hidden layer when it stands in the slot; computed when first wanted, as many never are. */
INLINED const float *projection(struct network *net, int token, int slot)
{
    float *projected = net->projected[token] + slot * H;

    if (!(net->ready[token] & 1u << slot)) {
        affine(&net->slot, (guint)(slot * H), H, net->q[token], projected);
        net->ready[token] |= (guint16)(1u << slot);
    }
    return projected;
}

/* The action that alone is allowed: SHIFT at first, REDUCE or LEFT behind the last word; -1 where there is a choice. */
static int only_action(const struct state *s)
{
    int only = -1;

    for (int a = 0; a < ACTIONS; a++)
        if (allowed(s, a)) {
            if (only >= 0)
                return -1;
            only = a;
        }
    return only;
}

FOR_EACH_MACHINE static int best_action(struct network *net, const struct state *s)
{
    int slots[SLOTS], smalls[SMALLS], best = -1;
    const float *rows[SLOTS + SMALLS];
    float hidden[H], best_score = 0;

    slots_of(s, slots);
    smalls_of(net, s, smalls);
    for (int i = 0; i < SLOTS; i++)
        rows[i] = slots[i] >= 0 ? projection(net, slots[i], i) : row_float(&net->none, (guint)i);
    for (int i = 0; i < SMALLS; i++)
        rows[SLOTS + i] = row_float(&net->small, (guint)smalls[i]);
    add_rows(net->bias.data, rows, SLOTS + SMALLS, hidden);
    for (int a = 0; a < ACTIONS; a++) {
        if (!allowed(s, a))
            continue;
        float score = dot_float(row_float(&net->action, (guint)a), hidden) + ((const float *)net->action_bias.data)[a];
        if (best < 0 || score > best_score) {
            best = a;
            best_score = score;
        }
    }
    return best;
}

static int direction(int head, int dep)
{
    int distance = ABS(head - dep), b = distance <= 3 ? distance - 1 : distance <= 6 ? 3 : distance <= 12 ? 4 : 5;

    return b + (head < dep ? 6 : 0);
}

/* The scores of all labels at once, a label a lane; a unit that is off adds nothing. */
INLINED void score_labels(const float *columns, const float *hidden, float *restrict scores)
{
    eight sum[LABELS_MAX / EIGHT] = { { 0 } };
    int on[H], n = 0;

    for (int k = 0; k < H; k++) { /* no branch, which would be guessed wrong */
        on[n] = k;
        n += hidden[k] > 0;
    }
    for (int i = 0; i < n; i++)
        for (int l = 0; l < LABELS_MAX / EIGHT; l++)
            sum[l] += hidden[on[i]] * *eight_at(columns + on[i] * LABELS_MAX + l * EIGHT);
    memcpy(scores, sum, sizeof sum);
}

FOR_EACH_MACHINE static guint8 best_label(struct network *net, int head, int dep)
{
    float hidden[H], scores[LABELS_MAX], best_score = 0;
    guint best = 0;

    if (!(net->ready[head] & READY_HEAD)) {
        affine(&net->label_head, 0, H, net->q[head], net->heads[head]);
        net->ready[head] |= READY_HEAD;
    }
    const float *const rows[] = { net->heads[head], net->deps[dep], row_float(&net->label_small, (guint)direction(head, dep)) };
    add_rows(net->label_bias.data, rows, G_N_ELEMENTS(rows), hidden);
    score_labels(net->label_columns[0], hidden, scores);
    if (head < net->n) /* only ROOT's dependents are roots */
        scores[net->root_label] = -G_MAXFLOAT;
    for (guint l = 0; l < net->label_count; l++) {
        float score = scores[l] + ((const float *)net->label_out_bias.data)[l];
        if (l == 0 || score > best_score) {
            best = l;
            best_score = score;
        }
    }
    return (guint8)best;
}

FOR_EACH_MACHINE static void project(struct network *net)
{
    quantise(net->root.data, net->q[net->n]);
    for (int i = 0; i <= net->n; i++) {
        net->ready[i] = 0;
        affine(&net->label_dep, 0, H, net->q[i], net->deps[i]);
    }
}

void network_parse(struct network *net, gint16 *heads, guint8 *relations)
{
    struct state *s = &net->state;
    int first_root = -1;

    encode(net, NETWORK_TAG_LAYER, LAYERS);
    project(net);
    s->n = net->n;
    s->depth = s->next = 0;
    for (int i = 0; i <= s->n; i++) {
        s->head[i] = s->left[i] = s->right[i] = -1;
        s->relation[i] = s->lefts[i] = s->rights[i] = 0;
    }
    while (s->next < s->n || s->depth > 0) {
        int only = only_action(s), dep = apply(s, only >= 0 ? only : best_action(net, s));
        if (dep >= 0)
            s->relation[dep] = best_label(net, s->head[dep], dep);
    }
    int root = english_relation_find("root"), parataxis = english_relation_find("parataxis");
    for (int i = 0; i < s->n; i++) {
        bool is_root = s->head[i] == s->n;
        heads[i] = is_root ? (gint16)first_root : s->head[i];
        relations[i] = (guint8)(!is_root ? net->label_relation[s->relation[i]] : first_root < 0 ? root : parataxis);
        if (is_root && first_root < 0)
            first_root = i;
    }
}

/* ---------- lemmas, loading ---------- */

gboolean network_is_lemma(const struct network *net, const char *word, size_t length, gboolean verb)
{
    guint64 key = features_hash(100u + (verb ? 1u : 0u), word, length);
    const guint64 *lemmas = net->lemmas.data;
    guint low = 0, high = net->lemmas.rows;

    while (low < high) {
        guint middle = (low + high) / 2;
        if (lemmas[middle] < key)
            low = middle + 1;
        else
            high = middle;
    }
    return low < net->lemmas.rows && lemmas[low] == key;
}

static gboolean load_layer(const struct model *model, const char *name, int layer, enum model_type type, guint rows, guint columns,
                           struct tensor *tensor, GError **error)
{
    g_autofree char *whole = g_strdup_printf("encoder.%s%d", name, layer);

    return model_tensor(model, whole, type, rows, columns, tensor, error);
}

/* What multiply_some() relies on: no sum of SPAN inputs leaves 16 bits. */
static bool fits(const gint8 *row, guint n)
{
    for (guint i = 0; i < n; i += SPAN)
        for (guint half = 0; half < 4; half += 2) {
            int up = 0, down = 0;
            for (guint k = 0; k < SPAN; k += 4)
                for (guint j = i + k + half; j < i + k + half + 2; j++)
                    *(row[j] > 0 ? &up : &down) += row[j];
            if (up * 255 > G_MAXINT16 || down * 255 < G_MININT16)
                return false;
        }
    return true;
}

static gboolean load_matrix(const struct model *model, const char *name, guint rows, guint columns, struct matrix *matrix,
                            GError **error)
{
    g_autofree char *scales = g_strconcat(name, ".scale", NULL);

    if (!model_tensor(model, name, MODEL_INT8, rows, columns, &matrix->weights, error) ||
        !model_tensor(model, scales, MODEL_FLOAT, 1, rows, &matrix->scales, error))
        return FALSE;
    matrix->rows = rows;
    matrix->columns = columns;
    for (guint row = 0; row < rows; row++)
        if (!fits((const gint8 *)matrix->weights.data + row * columns, columns))
            return fail(error, ERROR_SYSTEM, "ingest/english/model.bin: the weights of %s are too large", name);
    return TRUE;
}

static gboolean load_encoder(const struct model *model, struct encoder *e, GError **error)
{
    if (!model_tensor(model, "encoder.embedding", MODEL_INT16, 0, W, &e->embedding, error))
        return FALSE;
    for (int l = 0; l <= LAYERS; l++) {
        if (!load_layer(model, "gain", l, MODEL_FLOAT, 1, W, &e->gain[l], error) ||
            !load_layer(model, "offset", l, MODEL_FLOAT, 1, W, &e->offset[l], error))
            return FALSE;
        if (l == LAYERS)
            break;
        g_autofree char *weight = g_strdup_printf("encoder.weight%d", l);
        if (!load_matrix(model, weight, W, 3 * W, &e->weight[l], error) ||
            !load_layer(model, "bias", l, MODEL_FLOAT, 1, W, &e->bias[l], error))
            return FALSE;
    }
    return TRUE;
}

static gboolean load_names(const struct model *model, struct network *net, GError **error)
{
    struct tensor tags, relations;

    if (!model_tensor(model, "tags", MODEL_TEXT, 0, 1, &tags, error) ||
        !model_tensor(model, "relations", MODEL_TEXT, 0, 1, &relations, error))
        return FALSE;
    g_autofree char *tag_text = g_strndup(tags.data, tags.rows), *relation_text = g_strndup(relations.data, relations.rows);
    g_auto(GStrv) tag_lines = g_strsplit(g_strchomp(tag_text), "\n", 0),
                  relation_lines = g_strsplit(g_strchomp(relation_text), "\n", 0);
    net->tag_count = g_strv_length(tag_lines);
    net->label_count = g_strv_length(relation_lines);
    if (net->tag_count > TAGS_MAX || net->label_count >= LABELS_MAX)
        return fail(error, ERROR_SYSTEM, "ingest/english/model.bin: too many tags or relations");
    for (guint i = 0; i < net->tag_count; i++) {
        char *space = strchr(tag_lines[i], ' ');
        if (!space)
            return fail(error, ERROR_SYSTEM, "ingest/english/model.bin: '%s' is no tag", tag_lines[i]);
        *space = '\0';
        net->tag_xpos[i] = (guint8)MAX(0, english_xpos_find(tag_lines[i]));
        net->tag_upos[i] = (guint8)MAX(0, english_upos_find(space + 1));
    }
    net->root_label = LABELS_MAX - 1;
    for (guint i = 0; i < net->label_count; i++) {
        if (g_str_equal(relation_lines[i], "root"))
            net->root_label = i;
        net->label_relation[i] = (guint8)MAX(0, english_relation_find(relation_lines[i]));
    }
    return TRUE;
}

static gboolean load_keys(const struct model *model, struct network *net, GError **error)
{
    struct tensor keys, rows;

    if (!model_tensor(model, "keys", MODEL_UINT64, 0, 1, &keys, error) ||
        !model_tensor(model, "rows", MODEL_UINT32, keys.rows, 1, &rows, error) ||
        !model_tensor(model, "lemmas", MODEL_UINT64, 0, 1, &net->lemmas, error))
        return FALSE;
    if (keys.rows == 0 || (keys.rows & (keys.rows - 1)))
        return fail(error, ERROR_SYSTEM, "ingest/english/model.bin: the table of keys has no power of two");
    net->keys = keys.data;
    net->rows = rows.data;
    net->key_mask = keys.rows - 1;
    return TRUE;
}

static gboolean load_heads(const struct model *model, struct network *net, GError **error)
{
    guint L = net->label_count;
    const struct {
        const char *name;
        enum model_type type;
        guint rows, columns;
        struct tensor *tensor;
    } wanted[] = {
        { "tag.outbias", MODEL_FLOAT, 1, net->tag_count, &net->tag_bias },
        { "parse.none", MODEL_FLOAT, SLOTS, H, &net->none },
        { "parse.root", MODEL_FLOAT, 1, W, &net->root },
        { "parse.small", MODEL_FLOAT, 4 * (L + 1) + DISTANCES + 3 * VALENCIES, H, &net->small },
        { "parse.bias", MODEL_FLOAT, 1, H, &net->bias },
        { "parse.action", MODEL_FLOAT, ACTIONS, H, &net->action },
        { "parse.actionbias", MODEL_FLOAT, 1, ACTIONS, &net->action_bias },
        { "label.small", MODEL_FLOAT, DIRECTIONS, H, &net->label_small },
        { "label.bias", MODEL_FLOAT, 1, H, &net->label_bias },
        { "label.out", MODEL_FLOAT, L, H, &net->label },
        { "label.outbias", MODEL_FLOAT, 1, L, &net->label_out_bias },
    };

    if (!load_matrix(model, "tag.out", net->tag_count, W, &net->tag_out, error) ||
        !load_matrix(model, "parse.slot", SLOTS * H, W, &net->slot, error) ||
        !load_matrix(model, "label.head", H, W, &net->label_head, error) ||
        !load_matrix(model, "label.dependent", H, W, &net->label_dep, error))
        return FALSE;
    for (size_t i = 0; i < G_N_ELEMENTS(wanted); i++)
        if (!model_tensor(model, wanted[i].name, wanted[i].type, wanted[i].rows, wanted[i].columns, wanted[i].tensor, error))
            return FALSE;
    for (guint l = 0; l < L; l++)
        for (guint k = 0; k < H; k++)
            net->label_columns[k][l] = row_float(&net->label, l)[k];
    return TRUE;
}

/* Calls visit for every matrix. */
static void each_matrix(struct network *net, void (*visit)(struct matrix *))
{
    struct matrix *others[] = { &net->tag_out, &net->slot, &net->label_head, &net->label_dep };

    for (int l = 1; l < LAYERS; l++)
        visit(&net->encoder.weight[l]);
    for (int k = 0; k < 3; k++)
        visit(&net->first[k]);
    for (size_t i = 0; i < G_N_ELEMENTS(others); i++)
        visit(others[i]);
}

static void prepare(struct matrix *matrix)
{
    matrix->zeros = g_new0(gint32, matrix->rows);
    for (guint i = 0; i < matrix->rows * matrix->columns; i++)
        matrix->zeros[i / matrix->columns] += ((const gint8 *)matrix->weights.data)[i] * ACTIVATION_ZERO;
#if defined(__x86_64__)
    pack(matrix);
#endif
}

static void forget(struct matrix *matrix)
{
    g_free(matrix->zeros);
    g_aligned_free(matrix->blocks);
}

/* Cuts the first layer's weights into those of the word before, the word, and the word behind: copies, which network_free() frees. */
static void cut_first(struct network *net)
{
    const struct matrix *whole = &net->encoder.weight[0];
    const gint8 *weights = whole->weights.data;

    for (guint k = 0; k < 3; k++) {
        gint8 *part = g_new(gint8, W * W);
        for (guint row = 0; row < W; row++)
            memcpy(part + row * W, weights + (row * 3 + k) * W, W);
        net->first[k] = (struct matrix){ .weights = { .data = part }, .scales = whole->scales, .rows = W, .columns = W };
    }
}

struct network *network_new(const struct model *model, GError **error)
{
    OWNED(network) *net = g_new0(struct network, 1);

    if (!load_names(model, net, error) || !load_keys(model, net, error) || !load_encoder(model, &net->encoder, error) ||
        !load_heads(model, net, error))
        return NULL;
    cut_first(net);
    each_matrix(net, prepare);
    return g_steal_pointer(&net);
}

void network_free(struct network *network)
{
    each_matrix(network, forget);
    for (int k = 0; k < 3; k++)
        g_free((gpointer)(gsize)network->first[k].weights.data);
    g_free(network);
}
