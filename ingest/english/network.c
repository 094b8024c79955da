#include "network.h"

#include "features.h"
#include "tags.h"
#include "../../db/error.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#if defined(__x86_64__)
#include <immintrin.h>
#endif

enum { W = NETWORK_WIDTH, H = W, LAYERS = NETWORK_LAYERS, SLOTS = 11, ACTIONS = 4, SMALLS = 5, N_MAX = NETWORK_TOKENS_MAX };
enum { SHIFT, REDUCE, LEFT, RIGHT };
enum {
    DISTANCES = 10,
    VALENCIES = 4,
    DIRECTIONS = 12,
    LABELS_MAX = 64,
    TAGS_MAX = 256,
    SMALLS_MAX = 4 * (LABELS_MAX + 1) + DISTANCES
};

enum { NO_TOKEN = N_MAX + 1 }; /* whose row stands for an empty slot */
enum { READY_HEAD = 1 << SLOTS, READY_SLOTS = READY_HEAD - 1 };
enum { LEMMA_BITS = 12, LEMMA_SHIFT = 64 - LEMMA_BITS };

/* Activations are bytes: x * ACTIVATION_SCALE + ACTIVATION_ZERO, cut off at eight deviations. */
#define ACTIVATION_SCALE NETWORK_ACTIVATION_SCALE
#define SCALE_END 1.0f /* every scale of a row is below: its sums, whatever they stand for, fit into 32 bits */
enum { ACTIVATION_MOST = 255, ACTIVATION_ZERO = 128 };

/* What the parser's hidden layer is added up from: x * PART_SCALE in 16 bits, cut off so that all parts together fit as well. */
#define PART_SCALE 256.0f
#define ROUND 12582912.0f /* 1.5 * 2^23: a float that this has been added to has no fraction */
enum { PARTS = SLOTS + SMALLS + 1, PART_MOST = G_MAXINT16 / PARTS, ACTION_WEIGHTS_MOST = 60000 };

static const int dilation[LAYERS] = NETWORK_DILATIONS;

/* Weights that are multiplied with activations; columns are W or 3 * W. */
struct matrix {
    struct tensor weights, scales; /* int8; a float a row */
    float *unit; /* what one of a row's sum stands for: its scale, over that of the activations */
    guint rows, columns;
    gint32 *start; /* what a row's sum starts with: its sum where all activations are zero, negative */
    gint16 *lanes; /* the shares that its two lanes have in that */
    gint8 *packed; /* pack()'s; NULL where no machine wants it */
    guint8 *at; /* of each row of a step, which four inputs of the window it takes */
    guint kept; /* steps of a span */
};

struct encoder {
    struct tensor embedding, bias[LAYERS], gain[LAYERS + 1], offset[LAYERS + 1];
    struct matrix weight[LAYERS];
};

/*
 * What the first layer takes from a word does not depend on its neighbours: for the words met last it is kept from sentence to
 * sentence, in one of the two places that the word's key names. The sums are integers, so the same comes out as without.
 */
enum { KNOWN = 8192, WAYS = 2 };

/* What word a place is for. */
struct owner {
    struct look look; /* zeros while empty */
    guint sentence; /* the last that it was met in */
};

struct known {
    float h[W];
    gint16 part[3][W]; /* its share of the sums of the word behind it, its own, and the word's before it */
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
    struct tensor lemmas; /* keys in order */
    guint lemma_starts[1 << LEMMA_BITS]; /* by a key's first bits, the first that begins so, or a later one */
    guint tag_count, label_count, root_label;
    guint8 tag_upos[TAGS_MAX], tag_xpos[TAGS_MAX], label_relation[LABELS_MAX];
    struct encoder encoder;
    struct matrix first[3]; /* the columns of weight[0] for the word before, the word, the word behind */
    struct owner owners[KNOWN / WAYS][WAYS];
    struct known known[KNOWN / WAYS][WAYS], crowded[N_MAX]; /* the latter for words whose places others of the sentence have */
    guint sentence; /* counts */
    struct matrix tag_out, slot, label_head, label_dep;
    struct tensor tag_bias, none, root, small, bias, action, action_bias;
    float tag_biases[TAGS_MAX]; /* no tag has the last ones */
    float slot_unit[SLOTS * H]; /* what one of a slot's sums stands for in a part */
    gint16 small_parts[SMALLS_MAX][H];
    gint16 valencies[VALENCIES][VALENCIES][VALENCIES][H]; /* the last rows of small, added up */
    gint16 action_weights[ACTIONS][H];
    gint64 action_biases[ACTIONS];
    float label_columns[H][LABELS_MAX], label_biases[LABELS_MAX]; /* label, turned; no label has the last ones */
    struct tensor label_small, label_bias, label, label_out_bias;
    /* one sentence */
    int n;
    struct known *word[N_MAX];
    guint32 row[N_MAX][FEATURES]; /* of the embeddings, for words that are not known */
    bool known_word[N_MAX];
    const struct token *expected; /* the sentence that the above are of, until network_tag() has it */
    guint expected_n;
    float h[N_MAX][W];
    guint8 nothing[W]; /* what stands outside the sentence */
    guint8 (*q)[W], activations[2][N_MAX + 1][W]; /* h as activations, and the other layer's; the row after the last is ROOT's */
    gint16 projected[NO_TOKEN + 1][SLOTS * H];
    guint16 ready[NO_TOKEN + 1]; /* a bit for each slot that is in `projected`, and one for `heads` */
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

static int most_bits = 512;

void network_limit_bits(int bits)
{
    most_bits = bits;
}

#if defined(__x86_64__)
/* What the copies below that are written by hand may use. */
#define WIDE __attribute__((target("avx512f,avx512bw,avx512vnni")))
#define NARROW __attribute__((target("avx2")))
static int vector_bits(void)
{
    bool wide = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vnni");

    return MIN(most_bits, wide ? 512 : __builtin_cpu_supports("avx2") ? 256 : 128);
}
#endif

enum { EIGHT = 8, SIXTEEN = 16, SPAN = NETWORK_SPAN, GROUPS = SPAN / 4 }; /* inputs are taken four at a time */
enum { TOGETHER = 4 }; /* words that are multiplied at a time: what is read of the weights serves all of them */

/* Rows lie sixteen side by side, the last ones filled up with zeros. */
static guint sixteens_of(guint rows)
{
    return (rows + SIXTEEN - 1) / SIXTEEN;
}

/* Numbers side by side: gcc does not make vectors of loops whose sums should stay in registers. */
typedef float eight __attribute__((vector_size(32), aligned(4), may_alias));
typedef gint32 eight_whole __attribute__((vector_size(32), aligned(4), may_alias));
typedef gint16 sixteen __attribute__((vector_size(32), aligned(2), may_alias));

INLINED const eight *eight_at(const float *values)
{
    return (const eight *)(const void *)values;
}

#if defined(__x86_64__)
/*
 * Sixteen rows at a time, their weights for four inputs each side by side (pack() lays them so), so that a vector holds a sum a row,
 * or its two lanes, and nothing has to be folded. Only those fours are taken that have weights, other ones for the first and the last
 * eight rows; they come from the first 64 inputs of the span in the first half of the steps, from its last 64 in the second.
 */
enum { STEP = 4 * SIXTEEN, WINDOW = 64 };

INLINED guint window_of(guint step, guint kept)
{
    return step < kept / 2 ? 0 : SPAN - WINDOW;
}

/*
 * `sixteens` times sixteen rows from that on, for `count` words whose spans x names one after the other: the same with 512 and with
 * 256 bits. In the latter the sums stay in 16 bits, from which they may stray on the way: the trainer scales each row so that they
 * end there whatever the activations are (put_int8() in tests/train/train.c), and load_matrix() and load_encoder() check that they do.
 */
WIDE __attribute__((always_inline)) static inline void steps_512(const gint8 *w, const guint8 *at, guint steps, guint count,
                                                                 const guint8 *const *x, guint spans, guint from, __m512i *sum)
{
    __m512i window[TOGETHER];

    for (guint t = 0; t < count; t++)
        window[t] = _mm512_loadu_si512(x[t * spans] + from);
#pragma GCC unroll 10
    for (guint k = 0; k < steps; k++) {
        __m512i weights = _mm512_load_si512(w + k * STEP);
        __m512i index = _mm512_cvtepu8_epi32(_mm_load_si128((const void *)(at + k * SIXTEEN)));
        for (guint t = 0; t < count; t++)
            sum[t] = _mm512_dpbusd_epi32(sum[t], _mm512_permutexvar_epi32(index, window[t]), weights);
    }
}

WIDE __attribute__((always_inline)) static inline void multiply_512(const struct matrix *matrix, guint first, guint sixteens,
                                                                    guint kept, guint count, const guint8 *const *x, gint32 *sums)
{
    const guint spans = matrix->columns / SPAN;
    const gint8 *w = matrix->packed + (gsize)first * spans * kept * STEP;
    const guint8 *at = matrix->at + (gsize)first * spans * kept * SIXTEEN;

    for (guint b = 0; b < sixteens; b++) {
        __m512i sum[2][TOGETHER]; /* of the two halves of the steps: a sum waits for the one before it */
        for (guint t = 0; t < count; t++)
            sum[0][t] = _mm512_loadu_si512(matrix->start + (first + b) * SIXTEEN), sum[1][t] = _mm512_setzero_si512();
        for (guint s = 0; s < spans; s++, w += kept * STEP, at += kept * SIXTEEN) {
            steps_512(w, at, kept / 2, count, x + s, spans, 0, sum[0]);
            steps_512(w + kept / 2 * STEP, at + kept / 2 * SIXTEEN, kept - kept / 2, count, x + s, spans, SPAN - WINDOW, sum[1]);
        }
        for (guint t = 0; t < count; t++)
            _mm512_storeu_si512(sums + (t * sixteens + b) * SIXTEEN, _mm512_add_epi32(sum[0][t], sum[1][t]));
    }
}

NARROW __attribute__((always_inline)) static inline __m256i step_256(__m256i sum, const guint8 *from, const gint8 *w)
{
    gint32 inputs;

    memcpy(&inputs, from, sizeof inputs);
    sum = _mm256_add_epi16(sum, _mm256_maddubs_epi16(_mm256_set1_epi32(inputs), _mm256_load_si256((const void *)w)));
    __asm__("" : "+x"(sum)); /* keeps gcc from adding the products up first, for which the registers do not suffice */
    return sum;
}

NARROW __attribute__((always_inline)) static inline void multiply_256(const struct matrix *matrix, guint first, guint sixteens,
                                                                      guint kept, guint count, const guint8 *const *x, gint32 *sums)
{
    const __m256i ones = _mm256_set1_epi16(1);
    const guint spans = matrix->columns / SPAN;
    const gint8 *w = matrix->packed + (gsize)first * spans * kept * STEP;
    const guint8 *at = matrix->at + (gsize)first * spans * kept * SIXTEEN;

    for (guint b = 0; b < sixteens; b++) {
        const __m256i *start = (const void *)(matrix->lanes + (first + b) * 2 * SIXTEEN);
        __m256i low[TOGETHER], high[TOGETHER], *to = (void *)(sums + b * SIXTEEN);
        for (guint t = 0; t < count; t++)
            low[t] = _mm256_loadu_si256(start), high[t] = _mm256_loadu_si256(start + 1);
        for (guint s = 0; s < spans; s++) {
#pragma GCC unroll 20
            for (guint k = 0; k < kept; k++, w += STEP, at += SIXTEEN)
                for (guint t = 0; t < count; t++) {
                    const guint8 *window = x[t * spans + s] + window_of(k, kept);
                    low[t] = step_256(low[t], window + 4 * (gsize)at[0], w);
                    high[t] = step_256(high[t], window + 4 * (gsize)at[EIGHT], w + STEP / 2);
                }
        }
        for (guint t = 0; t < count; t++, to += sixteens * 2) {
            _mm256_storeu_si256(to, _mm256_madd_epi16(low[t], ones));
            _mm256_storeu_si256(to + 1, _mm256_madd_epi16(high[t], ones));
        }
    }
}

/* Copies for numbers that the compiler knows, and one for any. */
#define MULTIPLY(name, machine, copy)                                                                                              \
    machine static void name(const struct matrix *matrix, guint first, guint sixteens, guint count, const guint8 *const *x,        \
                             gint32 *sums)                                                                                         \
    {                                                                                                                              \
        if (matrix->kept == NETWORK_KEPT && count == TOGETHER)                                                                     \
            copy(matrix, first, sixteens, NETWORK_KEPT, TOGETHER, x, sums);                                                        \
        else if (matrix->kept == NETWORK_KEPT && count == 1)                                                                       \
            copy(matrix, first, sixteens, NETWORK_KEPT, 1, x, sums);                                                               \
        else                                                                                                                       \
            copy(matrix, first, sixteens, matrix->kept, count, x, sums);                                                           \
    }
MULTIPLY(multiply_wide, WIDE, multiply_512)
MULTIPLY(multiply_narrow, NARROW, multiply_256)

static bool has_weights(const struct matrix *matrix, guint half, guint input)
{
    const gint8 *weights = matrix->weights.data;
    guint32 any = 0, four;

    for (guint row = half * EIGHT; row < MIN((half + 1) * EIGHT, matrix->rows); row++) {
        memcpy(&four, weights + row * matrix->columns + input, sizeof four);
        any |= four;
    }
    return any;
}

static guint count_kept(const struct matrix *matrix, guint half, guint span)
{
    guint count = 0;

    for (guint g = 0; g < GROUPS; g++)
        count += has_weights(matrix, half, span * SPAN + 4 * g);
    return count;
}

/* Lays a span of eight rows; where fewer fours than `kept` have weights, some without are laid as well. */
static void pack_span(struct matrix *matrix, guint half, guint span)
{
    const gint8 *weights = matrix->weights.data;
    guint spare = matrix->kept - count_kept(matrix, half, span), kept = matrix->kept,
          step = (half / 2 * (matrix->columns / SPAN) + span) * kept;

    for (guint g = 0, k = 0; g < GROUPS && k < kept; g++) {
        if (!has_weights(matrix, half, span * SPAN + 4 * g) && !spare)
            continue;
        spare -= !has_weights(matrix, half, span * SPAN + 4 * g);
        for (guint i = 0; i < EIGHT; i++) {
            guint lane = half % 2 * EIGHT + i, row = half * EIGHT + i;
            matrix->at[(step + k) * SIXTEEN + lane] = (guint8)(g - window_of(k, kept) / 4);
            if (row < matrix->rows)
                memcpy(matrix->packed + (step + k) * STEP + 4 * lane, weights + row * matrix->columns + span * SPAN + 4 * g, 4);
        }
        k++;
    }
}

/* Lays the rows as the two above want them. Of at least eight of the 20 fours each half of the steps lies in its window. */
static void pack(struct matrix *matrix)
{
    const gint8 *weights = matrix->weights.data;
    guint n = matrix->columns, eights = 2 * sixteens_of(matrix->rows), spans = n / SPAN;

    matrix->kept = EIGHT;
    for (guint run = 0; run < eights * spans; run++)
        matrix->kept = MAX(matrix->kept, count_kept(matrix, run / spans, run % spans));
    matrix->lanes = g_new0(gint16, eights * 2 * EIGHT);
    for (guint i = 0; i < matrix->rows * n; i++)
        matrix->lanes[i / n * 2 + i % 4 / 2] = (gint16)(matrix->lanes[i / n * 2 + i % 4 / 2] - weights[i] * ACTIVATION_ZERO);
    matrix->packed = g_aligned_alloc0((gsize)eights / 2 * spans * matrix->kept, STEP, 64);
    matrix->at = g_aligned_alloc0((gsize)eights / 2 * spans * matrix->kept, SIXTEEN, 64);
    for (guint run = 0; run < eights * spans; run++)
        pack_span(matrix, run / spans, run % spans);
}
#endif

INLINED gint32 dot(const gint8 *restrict w, const guint8 *restrict x)
{
    gint32 sum = 0;

    for (guint i = 0; i < SPAN; i++)
        sum += (gint32)w[i] * x[i];
    return sum;
}

/*
 * The dot products of `count` words, whose spans x names one after the other, with `rows` rows from row `first` on, which is a
 * multiple of SIXTEEN. sums has room for whole sixteens of each word.
 */
static void multiply(const struct matrix *matrix, guint first, guint rows, guint count, const guint8 *const *x, gint32 *sums)
{
    const guint spans = matrix->columns / SPAN, room = sixteens_of(rows) * SIXTEEN;

#if defined(__x86_64__)
    if (vector_bits() >= 512) {
        multiply_wide(matrix, first / SIXTEEN, room / SIXTEEN, count, x, sums);
        return;
    }
    if (vector_bits() >= 256) {
        multiply_narrow(matrix, first / SIXTEEN, room / SIXTEEN, count, x, sums);
        return;
    }
#endif
    for (guint t = 0; t < count; t++)
        for (guint o = 0; o < rows; o++) {
            const gint8 *weights = (const gint8 *)matrix->weights.data + (first + o) * matrix->columns;
            gint32 *sum = &sums[t * room + o];
            *sum = matrix->start[first + o];
            for (guint s = 0; s < spans; s++)
                *sum += dot(weights + s * SPAN, x[t * spans + s]);
        }
}

/* In an order that vectors can keep: halves, then halves of that. */
INLINED float sum_lanes(const float lane[EIGHT])
{
    return ((lane[0] + lane[4]) + (lane[2] + lane[6])) + ((lane[1] + lane[5]) + (lane[3] + lane[7]));
}

INLINED void normalise(float *restrict x, const float *gain, const float *offset)
{
    float lanes[EIGHT] = { 0 }, squares[EIGHT] = { 0 };

    for (int i = 0; i < W; i += EIGHT)
        for (int k = 0; k < EIGHT; k++) {
            lanes[k] += x[i + k];
            squares[k] += x[i + k] * x[i + k];
        }
    float mean = sum_lanes(lanes) * (1.0f / W), variance = sum_lanes(squares) * (1.0f / W) - mean * mean;
    float inverse = 1 / sqrtf((variance > 0 ? variance : 0) + 1e-5f);
    for (int i = 0; i < W; i++)
        x[i] = (x[i] - mean) * inverse * gain[i] + offset[i];
}

INLINED void quantise(const float *restrict x, guint8 *restrict q)
{
    for (int i = 0; i < W; i++) {
        float scaled = x[i] * ACTIVATION_SCALE + (ACTIVATION_ZERO + 0.5f);
        q[i] = (guint8)(scaled > ACTIVATION_MOST ? ACTIVATION_MOST : scaled < 0 ? 0 : (int)scaled);
    }
}

/* What a layer does with a word's sums: what was below, and what the units say, normalised. */
struct finish {
    const float *unit, *bias, *gain, *offset;
};

#if defined(__x86_64__)
NARROW __attribute__((always_inline)) static inline float sum_of(__m256 lanes)
{
    __m128 four = _mm_add_ps(_mm256_castps256_ps128(lanes), _mm256_extractf128_ps(lanes, 1));
    __m128 two = _mm_add_ps(four, _mm_movehl_ps(four, four));

    return _mm_cvtss_f32(_mm_add_ss(two, _mm_shuffle_ps(two, two, 1)));
}

/* Adds the first eight, then the others: the order of sum_lanes(). */
WIDE __attribute__((always_inline)) static inline __m256 add_halves(__m256 sum, __m512 values)
{
    __m512d halves = _mm512_castps_pd(values);

    sum = _mm256_add_ps(sum, _mm512_castps512_ps256(values));
    return _mm256_add_ps(sum, _mm256_castpd_ps(_mm512_extractf64x4_pd(halves, 1)));
}

/* finish() with the values kept in registers; the same operations in the same order. */
NARROW static void finish_quickly(const struct finish *f, const gint32 *sums, const float *below, float *x, guint8 *q)
{
    __m256 lanes = _mm256_setzero_ps(), squares = _mm256_setzero_ps(), value[W / EIGHT];
    const __m256 scale = _mm256_set1_ps(ACTIVATION_SCALE), zero = _mm256_set1_ps(ACTIVATION_ZERO + 0.5f);

    for (int i = 0; i < W / EIGHT; i++) {
        __m256 z = _mm256_mul_ps(_mm256_cvtepi32_ps(_mm256_loadu_si256((const void *)(sums + i * EIGHT))),
                                 _mm256_loadu_ps(f->unit + i * EIGHT));
        z = _mm256_max_ps(_mm256_add_ps(z, _mm256_loadu_ps(f->bias + i * EIGHT)), _mm256_setzero_ps());
        value[i] = _mm256_add_ps(_mm256_loadu_ps(below + i * EIGHT), z);
        lanes = _mm256_add_ps(lanes, value[i]);
        squares = _mm256_add_ps(squares, _mm256_mul_ps(value[i], value[i]));
    }
    float mean = sum_of(lanes) * (1.0f / W), variance = sum_of(squares) * (1.0f / W) - mean * mean;
    float inverse = 1 / sqrtf((variance > 0 ? variance : 0) + 1e-5f);
    for (int i = 0; i < W / EIGHT; i++) {
        value[i] = _mm256_mul_ps(_mm256_sub_ps(value[i], _mm256_set1_ps(mean)), _mm256_set1_ps(inverse));
        value[i] = _mm256_mul_ps(value[i], _mm256_loadu_ps(f->gain + i * EIGHT));
        value[i] = _mm256_add_ps(value[i], _mm256_loadu_ps(f->offset + i * EIGHT));
        _mm256_storeu_ps(x + i * EIGHT, value[i]);
        __m256i whole = _mm256_cvttps_epi32(_mm256_add_ps(_mm256_mul_ps(value[i], scale), zero));
        __m128i words = _mm_packus_epi32(_mm256_castsi256_si128(whole), _mm256_extracti128_si256(whole, 1));
        _mm_storel_epi64((void *)(q + i * EIGHT), _mm_packus_epi16(words, words));
    }
}

WIDE static void finish_widely(const struct finish *f, const gint32 *sums, const float *below, float *x, guint8 *q)
{
    const __m512 scale = _mm512_set1_ps(ACTIVATION_SCALE), zero = _mm512_set1_ps(ACTIVATION_ZERO + 0.5f);
    __m256 lanes = _mm256_setzero_ps(), squares = _mm256_setzero_ps();
    __m512 value[W / SIXTEEN];

    for (int i = 0; i < W / SIXTEEN; i++) {
        __m512 z =
            _mm512_mul_ps(_mm512_cvtepi32_ps(_mm512_loadu_si512(sums + i * SIXTEEN)), _mm512_loadu_ps(f->unit + i * SIXTEEN));
        z = _mm512_max_ps(_mm512_add_ps(z, _mm512_loadu_ps(f->bias + i * SIXTEEN)), _mm512_setzero_ps());
        value[i] = _mm512_add_ps(_mm512_loadu_ps(below + i * SIXTEEN), z);
        lanes = add_halves(lanes, value[i]);
        squares = add_halves(squares, _mm512_mul_ps(value[i], value[i]));
    }
    float mean = sum_of(lanes) * (1.0f / W), variance = sum_of(squares) * (1.0f / W) - mean * mean;
    float inverse = 1 / sqrtf((variance > 0 ? variance : 0) + 1e-5f);
    for (int i = 0; i < W / SIXTEEN; i++) {
        value[i] = _mm512_mul_ps(_mm512_sub_ps(value[i], _mm512_set1_ps(mean)), _mm512_set1_ps(inverse));
        value[i] = _mm512_mul_ps(value[i], _mm512_loadu_ps(f->gain + i * SIXTEEN));
        value[i] = _mm512_add_ps(value[i], _mm512_loadu_ps(f->offset + i * SIXTEEN));
        _mm512_storeu_ps(x + i * SIXTEEN, value[i]);
        __m512i whole = _mm512_cvttps_epi32(_mm512_add_ps(_mm512_mul_ps(value[i], scale), zero));
        whole = _mm512_max_epi32(whole, _mm512_setzero_si512());
        _mm_storeu_si128((void *)(q + i * SIXTEEN), _mm512_cvtusepi32_epi8(whole));
    }
}

/* make_part() with the same results. */
NARROW static void make_part_quickly(const gint32 *sums, const float *unit, gint16 *part)
{
    const __m128i most = _mm_set1_epi16(PART_MOST), least = _mm_set1_epi16(-PART_MOST);

    for (int i = 0; i < H; i += EIGHT) {
        __m256 value = _mm256_mul_ps(_mm256_cvtepi32_ps(_mm256_loadu_si256((const void *)(sums + i))), _mm256_loadu_ps(unit + i));
        __m256i whole = _mm256_cvtps_epi32(value);
        __m128i words = _mm_packs_epi32(_mm256_castsi256_si128(whole), _mm256_extracti128_si256(whole, 1));
        _mm_storeu_si128((void *)(part + i), _mm_max_epi16(_mm_min_epi16(words, most), least));
    }
}
#endif

static void finish(const struct finish *f, const gint32 *sums, const float *below, float *x, guint8 *q)
{
#if defined(__x86_64__)
    if (vector_bits() >= 512) {
        finish_widely(f, sums, below, x, q);
        return;
    }
    if (vector_bits() >= 256) {
        finish_quickly(f, sums, below, x, q);
        return;
    }
#endif
    for (int o = 0; o < W; o++) {
        float z = (float)sums[o] * f->unit[o] + f->bias[o];
        x[o] = below[o] + (z > 0 ? z : 0);
    }
    normalise(x, f->gain, f->offset);
    quantise(x, q);
}

/* Parts of the hidden layer from whole numbers, of which one stands for unit[i] / PART_SCALE. */
static void make_part(const gint32 *sums, const float *unit, gint16 *part)
{
#if defined(__x86_64__)
    if (vector_bits() >= 256) {
        make_part_quickly(sums, unit, part);
        return;
    }
#endif
    for (int i = 0; i < H; i++) {
        int whole = (int)((float)sums[i] * unit[i] + ROUND - ROUND);
        part[i] = (gint16)(whole > PART_MOST ? PART_MOST : whole < -PART_MOST ? -PART_MOST : whole);
    }
}

/* The first of the largest of n scores, n whole eights; without branches that would be guessed wrong. */
INLINED guint largest(const float *scores, guint n)
{
    const eight_whole lanes = { 0, 1, 2, 3, 4, 5, 6, 7 };
    eight most = *eight_at(scores);
    eight_whole places = lanes;
    float lane[EIGHT];
    gint32 place[EIGHT];

    for (guint i = EIGHT; i < n; i += EIGHT) {
        eight next = *eight_at(scores + i);
        eight_whole more = next > most;
        most = (eight)(((eight_whole)next & more) | ((eight_whole)most & ~more));
        places = ((lanes + (gint32)i) & more) | (places & ~more);
    }
    memcpy(lane, &most, sizeof lane);
    memcpy(place, &places, sizeof place);
    for (guint half = EIGHT / 2; half > 0; half /= 2)
        for (guint k = 0; k < half; k++) {
            bool other = (lane[k + half] > lane[k]) | ((lane[k + half] == lane[k]) & (place[k + half] < place[k]));
            lane[k] = other ? lane[k + half] : lane[k];
            place[k] = other ? place[k + half] : place[k];
        }
    return (guint)place[0];
}

static const gint16 *row_int16(const struct tensor *tensor, guint row)
{
    return (const gint16 *)tensor->data + (size_t)row * tensor->columns;
}

static const float *row_float(const struct tensor *tensor, guint row)
{
    return (const float *)tensor->data + (size_t)row * tensor->columns;
}

/* A hidden layer's rows as floats. */
INLINED void scale_sums(const struct matrix *matrix, const gint32 *restrict sums, float *restrict out)
{
    for (guint o = 0; o < H; o++)
        out[o] = (float)sums[o] * matrix->unit[o];
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

INLINED void get_to_know(struct network *net, const guint32 *row, struct known *known)
{
    const struct encoder *e = &net->encoder;
    gint32 sums[W];
    guint8 q[W];

    embed(e, row, known->h);
    normalise(known->h, e->gain[0].data, e->offset[0].data);
    quantise(known->h, q);
    for (int k = 0; k < 3; k++) {
        multiply(&net->first[k], 0, W, 1, (const guint8 *const[]){ q }, sums);
        for (int o = 0; o < W; o++)
            known->part[k][o] = (gint16)sums[o];
    }
}

INLINED void send_for(const void *data, gsize size)
{
    for (gsize at = 0; at < size; at += 64)
        __builtin_prefetch((const char *)data + at);
}

/* Where the embeddings of a word that is not known are told of; then those themselves. */
static void find_keys(const struct network *net, const char *text, const struct token *token, struct look look, guint64 *keys)
{
    features_keys(text + token->start, token->end - token->start, look, keys);
    for (guint f = 0; f < FEATURES; f++) {
        send_for(&net->keys[keys[f] & net->key_mask], sizeof *net->keys);
        send_for(&net->rows[keys[f] & net->key_mask], sizeof *net->rows);
    }
}

static void find_rows(const struct network *net, const guint64 *keys, guint32 *row)
{
    for (guint f = 0; f < FEATURES; f++) {
        row[f] = row_of(net, keys[f], f);
        send_for(row_int16(&net->encoder.embedding, row[f]), W * sizeof(gint16));
    }
}

static guint key_of(struct look look)
{
    return (guint)((look.cased ^ look.shape) % (KNOWN / WAYS));
}

/* The place of a word: its own, else that of the one that was met longest ago, or one for this sentence alone. */
static struct known *place_of(struct network *net, guint word, struct look look, bool *same)
{
    guint key = key_of(look);
    struct owner *owners = net->owners[key];
    guint way = 0;

    *same = false;
    for (guint i = 0; i < WAYS && !*same; i++) {
        *same = owners[i].look.cased == look.cased && owners[i].look.shape == look.shape;
        if (*same || owners[i].sentence < owners[way].sentence)
            way = i;
    }
    if (!*same && owners[way].sentence == net->sentence)
        return &net->crowded[word];
    owners[way] = (struct owner){ look, net->sentence };
    return &net->known[key][way];
}

/*
 * What is known and what the embeddings hold lies far apart: all of it is sent for before it is used, first the places, then what is
 * there, and where keys tell of rows, then the rows.
 */
void network_expect(struct network *net, const char *text, const struct token *tokens, guint n)
{
    struct look look[N_MAX];
    guint64 keys[N_MAX][FEATURES];

    net->sentence++;
    net->expected = tokens;
    net->expected_n = n;
    for (guint i = 0; i < n; i++) {
        look[i] = features_look(text + tokens[i].start, tokens[i].end - tokens[i].start, i == 0);
        send_for(net->owners[key_of(look[i])], sizeof net->owners[0]);
    }
    for (guint i = 0; i < n; i++) {
        net->word[i] = place_of(net, i, look[i], &net->known_word[i]);
        if (net->known_word[i])
            send_for(net->word[i], sizeof *net->word[i]);
        else
            find_keys(net, text, &tokens[i], look[i], keys[i]);
    }
    for (guint i = 0; i < n; i++)
        if (!net->known_word[i])
            find_rows(net, keys[i], net->row[i]);
}

FOR_EACH_MACHINE static void embed_all(struct network *net)
{
    for (guint i = 0; i < net->expected_n; i++)
        if (!net->known_word[i])
            get_to_know(net, net->row[i], net->word[i]);
    net->expected = NULL;
}

/* The first layer's sums, from the parts; dilation[0] is 1. */
FOR_EACH_MACHINE static void add_parts(const struct network *net, int i, gint32 *restrict sums)
{
    static const gint16 nothing[W];
    const gint16 *own = net->word[i]->part[1], *before = i > 0 ? net->word[i - 1]->part[0] : nothing,
                 *behind = i + 1 < net->n ? net->word[i + 1]->part[2] : nothing;

    for (int k = 0; k < W; k++)
        sums[k] = own[k] + before[k] + behind[k];
}

/* The activations of words from i on, each behind those of the word before it and before those of the word behind it. */
INLINED void around(const struct network *net, int l, int i, const guint8 *x[TOGETHER][3])
{
    for (int t = 0; t < TOGETHER; t++) {
        int own = MIN(i + t, net->n - 1), before = own - dilation[l], behind = own + dilation[l];
        x[t][0] = before >= 0 ? net->q[before] : net->nothing;
        x[t][1] = net->q[own];
        x[t][2] = behind < net->n ? net->q[behind] : net->nothing;
    }
}

static struct finish finish_of(const struct network *net, int l)
{
    const struct encoder *e = &net->encoder;

    return (struct finish){ l == 0 ? net->first[0].unit : e->weight[l].unit, e->bias[l].data, e->gain[l + 1].data,
                            e->offset[l + 1].data };
}

INLINED const float *below_layer(const struct network *net, int l, int i)
{
    return l == 0 ? net->word[i]->h : net->h[i];
}

static void run_layer(struct network *net, int l, guint8 (*next)[W])
{
    const struct finish how = finish_of(net, l);
    const struct matrix *weight = &net->encoder.weight[l];
    gint32 sums[TOGETHER][W];

    for (int i = 0; i < net->n; i += TOGETHER) {
        int end = MIN(TOGETHER, net->n - i);
        const guint8 *x[TOGETHER][3];
        if (l > 0) {
            around(net, l, i, x);
            multiply(weight, 0, W, TOGETHER, x[0], sums[0]);
        }
        for (int t = 0; t < end; t++) {
            if (l == 0)
                add_parts(net, i + t, sums[t]);
            finish(&how, sums[t], below_layer(net, l, i + t), net->h[i + t], next[i + t]);
        }
    }
}

/* Runs the layers from `first` up to, but not with, `end`. */
static void encode(struct network *net, int first, int end)
{
    for (int l = first; l < end; l++) {
        guint8(*next)[W] = net->q == net->activations[0] ? net->activations[1] : net->activations[0];
        run_layer(net, l, next);
        net->q = next;
    }
}

/* ---------- tagging ---------- */

FOR_EACH_MACHINE static void tag_all(const struct network *net, guint n, guint8 *upos, guint8 *xpos)
{
    const guint room = sixteens_of(net->tag_count) * SIXTEEN;
    const float *unit = net->tag_out.unit;
    gint32 sums[TOGETHER * TAGS_MAX] = { 0 };
    float scores[TAGS_MAX];

    for (guint i = 0; i < n; i += TOGETHER) {
        const guint8 *x[TOGETHER];
        for (guint t = 0; t < TOGETHER; t++)
            x[t] = net->q[MIN(i + t, n - 1)];
        multiply(&net->tag_out, 0, net->tag_count, TOGETHER, x, sums);
        for (guint t = 0; t < MIN(TOGETHER, n - i); t++) {
            const gint32 *own = sums + t * room;
            for (guint k = 0; k < room; k++)
                scores[k] = (float)own[k] * unit[k] + net->tag_biases[k];
            guint best = largest(scores, room);
            upos[i + t] = net->tag_upos[best];
            xpos[i + t] = net->tag_xpos[best];
        }
    }
}

void network_tag(struct network *net, const char *text, const struct token *tokens, guint n, guint8 *upos, guint8 *xpos)
{
    if (net->expected != tokens)
        network_expect(net, text, tokens, n);
    net->n = (int)n;
    embed_all(net);
    encode(net, 0, NETWORK_TAG_LAYER);
    tag_all(net, n, upos, xpos);
}

/* ---------- parsing: arc-eager, ROOT after the last token ---------- */

/* The actions that are allowed, a bit each. */
static guint allowed(const struct state *s)
{
    bool top = s->depth > 0, next = s->next < s->n, has_head = top && s->head[s->stack[s->depth - 1]] >= 0;

    return (guint)next << SHIFT | (guint)has_head << REDUCE | (guint)(top && !has_head) << LEFT | (guint)(top && next) << RIGHT;
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
    smalls[4] = base + (top >= 0 ? distance_bucket(b - top) : 0);
}

/* The bias, and what the dependents of the top and of the next word add to it by their number. */
static const gint16 *valencies_of(const struct network *net, const struct state *s)
{
    int top = s->depth > 0 ? s->stack[s->depth - 1] : -1;

    return net->valencies[top >= 0 ? s->lefts[top] : 0][top >= 0 ? s->rights[top] : 0][s->lefts[s->next]];
}

/* What the token, -1 for none, adds to the hidden layer when it stands in the slot; computed when first wanted, as many never are. */
INLINED const gint16 *projection(struct network *net, int slotted, int slot)
{
    int token = slotted < 0 ? NO_TOKEN : slotted; /* none is no other case, which would be guessed wrong */
    gint16 *projected = net->projected[token] + slot * H;

    if (!(net->ready[token] & 1u << slot)) {
        const guint8 *const x[] = { net->q[token] };
        const float *unit = net->slot_unit + slot * H;
        gint32 sums[H];
        multiply(&net->slot, (guint)(slot * H), H, 1, x, sums);
        make_part(sums, unit, projected);
        net->ready[token] |= (guint16)(1u << slot);
    }
    return projected;
}

/* The sum of a bias and some rows, cut off at zero. */
INLINED void add_rows(const float *bias, const float *const *rows, int n, float *hidden)
{
    eight sum[H / EIGHT]; /* in registers, all of them */

    for (int k = 0; k < H / EIGHT; k++)
        sum[k] = *eight_at(bias + k * EIGHT) + *eight_at(rows[0] + k * EIGHT);
    for (int i = 1; i < n; i++)
        for (int k = 0; k < H / EIGHT; k++)
            sum[k] += *eight_at(rows[i] + k * EIGHT);
    for (int k = 0; k < H / EIGHT; k++)
        *(eight *)(void *)(hidden + k * EIGHT) = (eight)((eight_whole)sum[k] & (sum[k] > 0));
}

/* The action that alone is allowed: SHIFT at first, REDUCE or LEFT behind the last word; -1 where there is a choice. */
static int only_action(const struct state *s)
{
    guint actions = allowed(s);

    return actions & (actions - 1) ? -1 : __builtin_ctz(actions);
}

/* The hidden layer: the sum of the parts, cut off at zero. */
INLINED void add_state(const gint16 *const parts[PARTS], gint16 *hidden)
{
    sixteen sum[H / SIXTEEN] = { { 0 } };

    for (int i = 0; i < PARTS; i++)
        for (int k = 0; k < H / SIXTEEN; k++)
            sum[k] += *(const sixteen *)(const void *)(parts[i] + k * SIXTEEN);
    for (int k = 0; k < H / SIXTEEN; k++)
        *(sixteen *)(void *)(hidden + k * SIXTEEN) = sum[k] & (sum[k] > 0);
}

INLINED gint32 dot_int16(const gint16 *restrict a, const gint16 *restrict b)
{
    gint32 sum = 0;

    for (int k = 0; k < H; k++)
        sum += (gint32)a[k] * b[k];
    return sum;
}

FOR_EACH_MACHINE static int best_action(struct network *net, const struct state *s)
{
    int slots[SLOTS], smalls[SMALLS], best = SHIFT;
    const gint16 *parts[PARTS];
    gint16 hidden[H];
    gint64 best_score = G_MININT64;
    guint actions = allowed(s);

    slots_of(s, slots);
    smalls_of(net, s, smalls);
    for (int i = 0; i < SLOTS; i++)
        parts[i] = projection(net, slots[i], i);
    for (int i = 0; i < SMALLS; i++)
        parts[SLOTS + i] = net->small_parts[smalls[i]];
    parts[SLOTS + SMALLS] = valencies_of(net, s);
    add_state(parts, hidden);
    for (int a = 0; a < ACTIONS; a++) {
        gint64 sum = dot_int16(net->action_weights[a], hidden) + net->action_biases[a], score = actions >> a & 1 ? sum : G_MININT64;
        best = score > best_score ? a : best;
        best_score = MAX(score, best_score);
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

/* The bias and the rows of which a label's hidden layer is the sum: the head's, the dependent's, their distance's. */
enum { LABEL_ROWS = 3 };

/* The first of the labels that score most; never root's below another word. */
INLINED guint choose_label(const struct network *net, const float *const rows[LABEL_ROWS], bool root)
{
    float hidden[H], scores[LABELS_MAX];

    add_rows(net->label_bias.data, rows, LABEL_ROWS, hidden);
    score_labels(net->label_columns[0], hidden, scores);
    for (guint l = 0; l < LABELS_MAX; l++)
        scores[l] += net->label_biases[l];
    if (!root)
        scores[net->root_label] = -G_MAXFLOAT;
    return largest(scores, LABELS_MAX);
}

#if defined(__x86_64__)
enum { LABEL_LANES = LABELS_MAX / SIXTEEN };

/* Of each unit of the hidden layer whether it is on, a bit each; what they are goes to `hidden`. */
WIDE static void hide_label(const struct network *net, const float *const rows[LABEL_ROWS], float *hidden, guint16 *on)
{
    for (int k = 0; k < H; k += SIXTEEN) {
        __m512 sum = _mm512_loadu_ps((const float *)net->label_bias.data + k);
        for (int i = 0; i < LABEL_ROWS; i++)
            sum = _mm512_add_ps(sum, _mm512_loadu_ps(rows[i] + k));
        _mm512_storeu_ps(hidden + k, sum);
        on[k / SIXTEEN] = _mm512_cmp_ps_mask(sum, _mm512_setzero_ps(), _CMP_GT_OQ);
    }
}

/* choose_label() with the same results: the same operations in the same order, for twice as many labels at a time. */
WIDE static guint choose_label_quickly(const struct network *net, const float *const rows[LABEL_ROWS], bool root)
{
    float hidden[H];
    guint16 on[H / SIXTEEN];
    __m512 sum[LABEL_LANES], most = _mm512_set1_ps(-G_MAXFLOAT);
    guint64 best = 0;

    hide_label(net, rows, hidden, on);
    for (int l = 0; l < LABEL_LANES; l++)
        sum[l] = _mm512_setzero_ps();
    for (int part = 0; part < H / SIXTEEN; part++)
        for (guint left = on[part]; left; left &= left - 1) {
            int k = part * SIXTEEN + __builtin_ctz(left);
            __m512 value = _mm512_set1_ps(hidden[k]);
            for (int l = 0; l < LABEL_LANES; l++)
                sum[l] = _mm512_add_ps(sum[l], _mm512_mul_ps(value, _mm512_loadu_ps(net->label_columns[k] + l * SIXTEEN)));
        }
    for (guint l = 0; l < LABEL_LANES; l++) {
        __mmask16 kept = !root && net->root_label / SIXTEEN == l ? (__mmask16) ~(1u << net->root_label % SIXTEEN) : 0xffff;
        sum[l] = _mm512_mask_add_ps(_mm512_set1_ps(-G_MAXFLOAT), kept, sum[l], _mm512_loadu_ps(net->label_biases + l * SIXTEEN));
        most = _mm512_max_ps(most, sum[l]);
    }
    most = _mm512_set1_ps(_mm512_reduce_max_ps(most));
    for (int l = 0; l < LABEL_LANES; l++)
        best |= (guint64)_mm512_cmp_ps_mask(sum[l], most, _CMP_EQ_OQ) << l * SIXTEEN;
    return (guint)__builtin_ctzll(best);
}
#endif

FOR_EACH_MACHINE static guint8 best_label(struct network *net, int head, int dep)
{
    gint32 sums[H];

    if (!(net->ready[head] & READY_HEAD)) {
        multiply(&net->label_head, 0, H, 1, (const guint8 *const[]){ net->q[head] }, sums);
        scale_sums(&net->label_head, sums, net->heads[head]);
        net->ready[head] |= READY_HEAD;
    }
    const float *const rows[] = { net->heads[head], net->deps[dep], row_float(&net->label_small, (guint)direction(head, dep)) };
    bool root = head == net->n; /* only ROOT's dependents are roots */
#if defined(__x86_64__)
    if (vector_bits() >= 512)
        return (guint8)choose_label_quickly(net, rows, root);
#endif
    return (guint8)choose_label(net, rows, root);
}

/* What nearly every word is wanted for: its share as a dependent, and in the slots 0 and 3 to 5, through which it comes. */
static void project(struct network *net)
{
    enum { QUEUE = 3, QUEUED = 3, EARLY = 1 | 7 << QUEUE };
    gint32 deps[TOGETHER][H], tops[TOGETHER][H], queue[TOGETHER][QUEUED][H];

    quantise(net->root.data, net->q[net->n]);
    for (int i = 0; i <= net->n; i += TOGETHER) {
        const guint8 *x[TOGETHER];
        for (int t = 0; t < TOGETHER; t++)
            x[t] = net->q[MIN(i + t, net->n)];
        multiply(&net->label_dep, 0, H, TOGETHER, x, deps[0]);
        multiply(&net->slot, 0, H, TOGETHER, x, tops[0]);
        multiply(&net->slot, QUEUE * H, QUEUED * H, TOGETHER, x, queue[0][0]);
        for (int t = 0; t < MIN(TOGETHER, net->n + 1 - i); t++) {
            scale_sums(&net->label_dep, deps[t], net->deps[i + t]);
            make_part(tops[t], net->slot_unit, net->projected[i + t]);
            for (int k = 0; k < QUEUED; k++)
                make_part(queue[t][k], net->slot_unit + (QUEUE + k) * H, net->projected[i + t] + (QUEUE + k) * H);
            net->ready[i + t] = EARLY;
        }
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
    guint at = net->lemma_starts[key >> LEMMA_SHIFT];

    while (at < net->lemmas.rows && lemmas[at] < key)
        at++;
    return at < net->lemmas.rows && lemmas[at] == key;
}

/* Keys are spread evenly and in order: by its first bits it is known nearly where one stands. */
static void note_lemma_starts(struct network *net)
{
    const guint64 *lemmas = net->lemmas.data;
    guint at = 0;

    for (guint64 i = 0; i < G_N_ELEMENTS(net->lemma_starts); i++) {
        while (at < net->lemmas.rows && lemmas[at] >> LEMMA_SHIFT < i)
            at++;
        net->lemma_starts[i] = at;
    }
}

static gboolean load_layer(const struct model *model, const char *name, int layer, enum model_type type, guint rows, guint columns,
                           struct tensor *tensor, GError **error)
{
    g_autofree char *whole = g_strdup_printf("encoder.%s%d", name, layer);

    return model_tensor(model, whole, type, rows, columns, tensor, error);
}

/* What multiply_512() and multiply_256() rely on: no sum of SPAN inputs leaves 16 bits, before or after zero is taken off. */
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
        if (!fits((const gint8 *)matrix->weights.data + row * columns, columns) ||
            !(fabsf(((const float *)matrix->scales.data)[row]) < SCALE_END))
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
        for (guint row = 0; row < W; row++)
            if (!(l == 0 ? network_fits_words : network_fits_layer)((const gint8 *)e->weight[l].weights.data + row * 3 * W,
                                                                    e->gain[l].data, e->offset[l].data, G_MAXINT16))
                return fail(error, ERROR_SYSTEM, "ingest/english/model.bin: the weights of %s are too large", weight);
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
    note_lemma_starts(net);
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
    for (guint t = 0; t < TAGS_MAX; t++)
        net->tag_biases[t] = t < net->tag_count ? row_float(&net->tag_bias, 0)[t] : -G_MAXFLOAT;
    for (guint l = 0; l < LABELS_MAX; l++)
        net->label_biases[l] = l < L ? row_float(&net->label_out_bias, 0)[l] : -G_MAXFLOAT;
    return TRUE;
}

static void make_float_part(const float *values, gint16 *part)
{
    for (int k = 0; k < H; k++)
        part[k] = (gint16)lrintf(CLAMP(values[k] * PART_SCALE, -PART_MOST, PART_MOST));
}

/* The numbers of dependents in all their combinations. */
static void add_up_valencies(struct network *net)
{
    const float *small = row_float(&net->small, 4 * (net->label_count + 1) + DISTANCES), *bias = net->bias.data;

    for (int i = 0; i < VALENCIES * VALENCIES * VALENCIES; i++) {
        int a = i / (VALENCIES * VALENCIES), b = i / VALENCIES % VALENCIES, c = i % VALENCIES;
        const float *lefts = small + a * H, *rights = small + (VALENCIES + b) * H, *next = small + (2 * VALENCIES + c) * H;
        float sum[H];
        for (int k = 0; k < H; k++)
            sum[k] = bias[k] + lefts[k] + rights[k] + next[k];
        make_float_part(sum, net->valencies[a][b][c]);
    }
}

/* The weights of the actions in 16 bits, by one scale, so that the largest possible sum fits into 32. */
static void scale_actions(struct network *net)
{
    float most = 0;

    for (guint a = 0; a < ACTIONS; a++) {
        float sum = 0;
        for (int k = 0; k < H; k++)
            sum += fabsf(row_float(&net->action, a)[k]);
        most = MAX(most, sum);
    }
    float scale = most > 0 ? (ACTION_WEIGHTS_MOST - H) / most : 0;
    for (guint a = 0; a < ACTIONS; a++) {
        for (int k = 0; k < H; k++)
            net->action_weights[a][k] = (gint16)lrintf(CLAMP(row_float(&net->action, a)[k] * scale, G_MININT16, G_MAXINT16));
        net->action_biases[a] = llrintf(row_float(&net->action_bias, 0)[a] * scale * PART_SCALE);
    }
}

static void make_parts(struct network *net)
{
    for (guint i = 0; i < SLOTS; i++)
        make_float_part(row_float(&net->none, i), net->projected[NO_TOKEN] + i * H);
    net->ready[NO_TOKEN] = READY_SLOTS;
    for (guint i = 0; i < 4 * (net->label_count + 1) + DISTANCES; i++)
        make_float_part(row_float(&net->small, i), net->small_parts[i]);
    for (guint i = 0; i < SLOTS * H; i++)
        net->slot_unit[i] = net->slot.unit[i] * PART_SCALE;
    add_up_valencies(net);
    scale_actions(net);
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
    matrix->start = g_new0(gint32, sixteens_of(matrix->rows) * SIXTEEN);
    matrix->unit = g_new0(float, sixteens_of(matrix->rows) * SIXTEEN);
    for (guint row = 0; row < matrix->rows; row++) {
        const gint8 *weights = (const gint8 *)matrix->weights.data + row * matrix->columns;
        matrix->unit[row] = ((const float *)matrix->scales.data)[row] / ACTIVATION_SCALE;
        for (guint i = 0; i < matrix->columns; i++)
            matrix->start[row] -= weights[i] * ACTIVATION_ZERO;
    }
#if defined(__x86_64__)
    pack(matrix);
#endif
}

static void forget(struct matrix *matrix)
{
    g_free(matrix->start);
    g_free(matrix->unit);
    g_free(matrix->lanes);
    g_aligned_free(matrix->packed);
    g_aligned_free(matrix->at);
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

/* Wants few large pages of new memory: that each of 2,000 small ones is met for the first time costs 30 ms on some machines. */
static void want_large_pages(void *memory, gsize size)
{
#if defined(MADV_HUGEPAGE)
    const gsize page = (gsize)sysconf(_SC_PAGESIZE), skipped = (page - (gsize)memory % page) % page;

    (void)madvise((char *)memory + skipped, (size - skipped) / page * page, MADV_HUGEPAGE); /* no more than a wish */
#else
    (void)memory, (void)size;
#endif
}

/* Rows are met in no order: on small pages of the file, where each lies would have to be found anew. network_free() frees the copy. */
static void copy_embedding(struct tensor *embedding)
{
    enum { LARGE_PAGE = 2 << 20 };
    gsize size = (gsize)embedding->rows * W * sizeof(gint16);
    void *copy = g_aligned_alloc((size + LARGE_PAGE - 1) / LARGE_PAGE, LARGE_PAGE, LARGE_PAGE);

    want_large_pages(copy, (size + LARGE_PAGE - 1) / LARGE_PAGE * LARGE_PAGE);
    embedding->data = memcpy(copy, embedding->data, size);
}

struct network *network_new(const struct model *model, GError **error)
{
    OWNED(network) *net = g_new0(struct network, 1);

    want_large_pages(net, sizeof *net);
    if (!load_names(model, net, error) || !load_keys(model, net, error) || !load_encoder(model, &net->encoder, error) ||
        !load_heads(model, net, error))
        return NULL;
    memset(net->nothing, ACTIVATION_ZERO, sizeof net->nothing);
    copy_embedding(&net->encoder.embedding);
    cut_first(net);
    each_matrix(net, prepare);
    make_parts(net);
    return g_steal_pointer(&net);
}

void network_free(struct network *network)
{
    if (network->first[0].weights.data) /* behind copy_embedding() */
        g_aligned_free((gpointer)(gsize)network->encoder.embedding.data);
    each_matrix(network, forget);
    for (int k = 0; k < 3; k++)
        g_free((gpointer)(gsize)network->first[k].weights.data);
    g_free(network);
}
