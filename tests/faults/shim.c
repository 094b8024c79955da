/*
 * shim.c - faults for one process, by LD_PRELOAD; faults.py builds it and says when each must happen.
 *
 * FAULT_WRITE  "N full": the Nth change to a file and all later ones fail, the disk being full; "N broken": as on a broken disk;
 *              "N kill": the process is killed in place of it. What goes to standard output and error is not counted.
 * FAULT_ALLOC  "N": the Nth allocation fails, the later ones do not.
 * FAULT_CLOCK  "SECONDS STEP": the clock is off by so much, and by STEP more each time that it is asked.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t n, size_t size);
extern void *__libc_realloc(void *block, size_t size);

static long write_at, alloc_at, offset, step;
static char kind; /* f, b, k */
static atomic_long writes, allocations, asked;

__attribute__((constructor)) static void read_faults(void)
{
    const char *write_fault = getenv("FAULT_WRITE"), *alloc_fault = getenv("FAULT_ALLOC"), *clock_fault = getenv("FAULT_CLOCK");
    char *end;

    if (write_fault) {
        write_at = strtol(write_fault, &end, 10);
        kind = end[0] == ' ' ? end[1] : 'f';
    }
    if (clock_fault) {
        offset = strtol(clock_fault, &end, 10);
        step = strtol(end, NULL, 10);
    }
    if (alloc_fault)
        alloc_at = strtol(alloc_fault, NULL, 10);
}

/* ---------- changes to files ---------- */

/* Whether this change fails; errno then says why. */
static int fails(int file)
{
    if (!write_at || file == 1 || file == 2 || atomic_fetch_add(&writes, 1) + 1 < write_at)
        return 0;
    if (kind == 'k')
        kill(getpid(), SIGKILL);
    errno = kind == 'b' ? EIO : ENOSPC;
    return 1;
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int file, const void *bytes, size_t size)
{
    return fails(file) ? -1 : NEXT(write)(file, bytes, size);
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t at)
{
    return fails(file) ? -1 : NEXT(pwrite)(file, bytes, size, at);
}

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t at)
{
    return fails(file) ? -1 : NEXT(pwrite64)(file, bytes, size, at);
}

ssize_t writev(int file, const struct iovec *parts, int n)
{
    return fails(file) ? -1 : NEXT(writev)(file, parts, n);
}

int fsync(int file)
{
    return kind != 'f' && fails(file) ? -1 : NEXT(fsync)(file);
}

int fdatasync(int file)
{
    return kind != 'f' && fails(file) ? -1 : NEXT(fdatasync)(file);
}

/* ---------- memory ---------- */

static int lacks(void)
{
    return alloc_at && atomic_fetch_add(&allocations, 1) + 1 == alloc_at;
}

void *malloc(size_t size)
{
    return lacks() ? (errno = ENOMEM, NULL) : __libc_malloc(size);
}

void *calloc(size_t n, size_t size)
{
    return lacks() ? (errno = ENOMEM, NULL) : __libc_calloc(n, size);
}

void *realloc(void *block, size_t size)
{
    return lacks() ? (errno = ENOMEM, NULL) : __libc_realloc(block, size);
}

/* ---------- the clock ---------- */

static long shift(void)
{
    return offset + step * atomic_fetch_add(&asked, 1);
}

int clock_gettime(clockid_t clock, struct timespec *moment)
{
    int result = NEXT(clock_gettime)(clock, moment);

    if (clock == CLOCK_REALTIME)
        moment->tv_sec += shift();
    return result;
}

int gettimeofday(struct timeval *restrict moment, void *restrict zone)
{
    int result = NEXT(gettimeofday)(moment, zone);

    moment->tv_sec += shift();
    return result;
}

time_t time(time_t *moment)
{
    time_t now = NEXT(time)(NULL) + shift();

    if (moment)
        *moment = now;
    return now;
}
