/*
 * Preloaded into a hub process: writes down every change to the files of one folder, and every byte that leaves by a
 * network socket, in the order they happen; and makes the disk fail where it is told to. See docs/crash.md.
 *
 * PROOFHOUSE_CRASH_DIR    the folder that is watched, as a real path
 * PROOFHOUSE_CRASH_LOG    the log that is appended to; it must lie outside that folder
 * PROOFHOUSE_CRASH_FAULT  "<kind>,<n>": what happens at the n-th write, flush or change of this process
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { SESSION = 1, OPEN, WRITE, TRUNCATE, FLUSH, FLUSH_FAILED, UNLINK, RENAME, LINK, MKDIR, SENT, FAULT };
enum { UNTOLD, WRITE_EIO, WRITE_SHORT, WRITE_SHORT_FULL, WRITE_EINTR, FLUSH_ONCE, FLUSH_EVER, FULL, KILL, KILL_HALF, KINDS };

static const char *const kinds[KINDS] = {"",           "write-eio",  "write-short", "write-short-full", "write-eintr",
                                         "flush-once", "flush-ever", "full",        "kill",             "kill-half"};

#define FDS 65536
static uint32_t handles[FDS]; /* 0: not ours */
static char is_memory[FDS];   /* the -shm file: shared memory, rebuilt after every crash */
static dev_t devices[FDS];
static ino_t inodes[FDS];
static uint32_t next_handle = 1;
static int log_fd = -1;
static char folder[4096];
static size_t folder_length;
static int fault_kind;
static long fault_at, writes_seen, flushes_seen, changes_seen;
static int is_full;
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name, result, ...) static result (*real_##name)(__VA_ARGS__)
REAL(open64, int, const char *, int, ...);
REAL(openat64, int, int, const char *, int, ...);
REAL(close, int, int);
REAL(pwrite64, ssize_t, int, const void *, size_t, off64_t);
REAL(pwritev64, ssize_t, int, const struct iovec *, int, off64_t);
REAL(write, ssize_t, int, const void *, size_t);
REAL(writev, ssize_t, int, const struct iovec *, int);
REAL(ftruncate64, int, int, off64_t);
REAL(fsync, int, int);
REAL(fdatasync, int, int);
REAL(unlink, int, const char *);
REAL(rename, int, const char *, const char *);
REAL(link, int, const char *, const char *);
REAL(mkdir, int, const char *, mode_t);

static void record(uint8_t op, uint32_t handle, uint64_t place, const void *data, uint32_t length) {
  unsigned char head[17];
  head[0] = op;
  memcpy(head + 1, &handle, 4);
  memcpy(head + 5, &place, 8);
  memcpy(head + 13, &length, 4);
  struct iovec parts[2] = {{head, sizeof head}, {(void *)data, length}};
  if (syscall(SYS_writev, log_fd, parts, 2) != (ssize_t)(sizeof head + length)) {
    static const char says[] = "crash shim: the log cannot be written\n";
    syscall(SYS_write, 2, says, sizeof says - 1);
    _exit(97);
  }
}

__attribute__((constructor)) static void begin(void) {
#define FIND(name) real_##name = dlsym(RTLD_NEXT, #name)
  FIND(open64), FIND(openat64), FIND(close), FIND(pwrite64), FIND(pwritev64), FIND(write), FIND(writev);
  FIND(ftruncate64), FIND(fsync), FIND(fdatasync), FIND(unlink), FIND(rename), FIND(link), FIND(mkdir);
  const char *dir = getenv("PROOFHOUSE_CRASH_DIR"), *log = getenv("PROOFHOUSE_CRASH_LOG");
  const char *fault = getenv("PROOFHOUSE_CRASH_FAULT");
  if (!dir || !log || strlen(dir) >= sizeof folder - 1) return;
  strcpy(folder, dir);
  folder_length = strlen(folder);
  const char *comma = fault ? strchr(fault, ',') : NULL;
  if (comma) {
    for (int kind = 1; kind < KINDS; kind += 1)
      if (strlen(kinds[kind]) == (size_t)(comma - fault) && !strncmp(kinds[kind], fault, comma - fault)) fault_kind = kind;
    fault_at = atol(comma + 1);
    if (!fault_kind || fault_at < 1) _exit(98);
  }
  int fd = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  /* High up, so that the numbers of the hub's own files are what they would be without us. */
  log_fd = fcntl(fd, F_DUPFD_CLOEXEC, 900);
  syscall(SYS_close, fd);
  if (log_fd < 0) _exit(96);
  record(SESSION, 0, 0, "", 0);
}

static int is_ours(const char *path) {
  return log_fd >= 0 && !strncmp(path, folder, folder_length) && (path[folder_length] == '/' || !path[folder_length]);
}

static const char *inside(const char *path) { return path[folder_length] ? path + folder_length + 1 : ""; }

static int ends_with(const char *text, const char *end) {
  size_t length = strlen(text), most = strlen(end);
  return length >= most && !strcmp(text + length - most, end);
}

/* Node closes some files by a bare system call, so a number may have gone to another file since. */
static uint32_t handle_of(int fd) {
  if (fd < 0 || fd >= FDS || !handles[fd]) return 0;
  int saved = errno;
  struct stat about;
  if (fstat(fd, &about) || about.st_dev != devices[fd] || about.st_ino != inodes[fd]) handles[fd] = 0;
  errno = saved;
  return handles[fd];
}

static void told(void) { record(FAULT, 0, 0, kinds[fault_kind], strlen(kinds[fault_kind])); }

static void die(void) {
  told();
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

/* Counts a change of any sort; a process that is to die at this one never makes it. */
static void count_change(void) {
  changes_seen += 1;
  if (fault_kind == KILL && changes_seen == fault_at) die();
}

static int opened(int fd, const char *path, int flags, int was_there) {
  if (fd < 0 || fd >= FDS) return fd;
  int saved = errno;
  pthread_mutex_lock(&turn);
  handles[fd] = next_handle++;
  is_memory[fd] = ends_with(path, "-shm");
  struct stat about = {0};
  int is_folder = !fstat(fd, &about) && S_ISDIR(about.st_mode);
  devices[fd] = about.st_dev;
  inodes[fd] = about.st_ino;
  if (!is_memory[fd]) {
    uint64_t how = (was_there ? 0 : 1) | (flags & O_TRUNC ? 2 : 0) | (is_folder ? 4 : 0);
    record(OPEN, handles[fd], how, inside(path), strlen(inside(path)));
  }
  pthread_mutex_unlock(&turn);
  errno = saved;
  return fd;
}

static int open_it(int at, const char *path, int flags, mode_t mode) {
  if (!is_ours(path)) {
    int fd = real_openat64(at, path, flags, mode);
    if (fd >= 0 && fd < FDS) handles[fd] = 0;
    return fd;
  }
  struct stat about;
  int was_there = !stat(path, &about);
  if (!was_there && flags & O_CREAT) {
    pthread_mutex_lock(&turn);
    if (!ends_with(path, "-shm")) count_change();
    pthread_mutex_unlock(&turn);
    if (is_full) return errno = ENOSPC, -1;
  }
  return opened(real_openat64(at, path, flags, mode), path, flags, was_there);
}

#define MODE_OF(flags)            \
  mode_t mode = 0;                \
  if ((flags) & (O_CREAT | O_TMPFILE)) { \
    va_list rest;                 \
    va_start(rest, flags);        \
    mode = va_arg(rest, mode_t);  \
    va_end(rest);                 \
  }

int open64(const char *path, int flags, ...) { MODE_OF(flags) return open_it(AT_FDCWD, path, flags, mode); }
int open(const char *path, int flags, ...) { MODE_OF(flags) return open_it(AT_FDCWD, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { MODE_OF(flags) return open_it(at, path, flags, mode); }
int openat(int at, const char *path, int flags, ...) { MODE_OF(flags) return open_it(at, path, flags, mode); }

int close(int fd) {
  if (fd == log_fd && fd >= 0) return 0;
  if (fd >= 0 && fd < FDS) handles[fd] = 0;
  return real_close(fd);
}

/* One write to one of our files. `place` is where the bytes go, whichever call brought them. */
static ssize_t write_ours(int fd, const void *data, size_t length, off64_t place, int moves) {
  pthread_mutex_lock(&turn);
  size_t most = length;
  int error = 0;
  if (is_memory[fd]) {
    if (is_full) error = ENOSPC;
  } else {
    count_change();
    writes_seen += 1;
    int is_now = writes_seen == fault_at;
    if (fault_kind == KILL_HALF && changes_seen == fault_at) most = length / 2;
    if (fault_kind == FULL && writes_seen >= fault_at) error = ENOSPC, is_full = 1;
    if (fault_kind == WRITE_SHORT_FULL && is_full) error = ENOSPC;
    if (is_now && fault_kind == WRITE_EIO) error = EIO;
    if (is_now && fault_kind == WRITE_EINTR) error = EINTR;
    if (is_now && fault_kind == WRITE_SHORT) most = length / 2;
    if (is_now && fault_kind == WRITE_SHORT_FULL) most = length / 2, is_full = 1;
    if (error || most != length) told();
  }
  ssize_t done = -1;
  if (error) {
    errno = error;
  } else {
    done = real_pwrite64(fd, data, most, place);
    int saved = errno;
    if (done > 0 && !is_memory[fd]) record(WRITE, handles[fd], place, data, done);
    if (done > 0 && moves) lseek(fd, done, SEEK_CUR);
    errno = saved;
    if (fault_kind == KILL_HALF && changes_seen == fault_at && !is_memory[fd]) die();
  }
  pthread_mutex_unlock(&turn);
  return done;
}

static off64_t place_of(int fd) {
  struct stat about;
  if (fcntl(fd, F_GETFL) & O_APPEND && !fstat(fd, &about)) return about.st_size;
  return lseek(fd, 0, SEEK_CUR);
}

ssize_t pwrite64(int fd, const void *data, size_t length, off64_t place) {
  if (!handle_of(fd)) return real_pwrite64(fd, data, length, place);
  return write_ours(fd, data, length, place, 0);
}
ssize_t pwrite(int fd, const void *data, size_t length, off_t place) { return pwrite64(fd, data, length, place); }

static int is_network(int fd) {
  struct sockaddr_storage name;
  socklen_t length = sizeof name;
  int saved = errno;
  int is = !getsockname(fd, (struct sockaddr *)&name, &length) && (name.ss_family == AF_INET || name.ss_family == AF_INET6);
  errno = saved;
  return is;
}

/* Written down before it leaves: whoever hears an answer hears it after everything the log has before this line. */
static void sent(int fd, const void *data, size_t length) {
  if (log_fd < 0 || !is_network(fd)) return;
  pthread_mutex_lock(&turn);
  record(SENT, (uint32_t)fd, 0, data, length);
  pthread_mutex_unlock(&turn);
}

ssize_t write(int fd, const void *data, size_t length) {
  if (handle_of(fd)) return write_ours(fd, data, length, place_of(fd), 1);
  sent(fd, data, length);
  return real_write(fd, data, length);
}

static char *gather(const struct iovec *parts, int count, size_t *length) {
  *length = 0;
  for (int n = 0; n < count; n += 1) *length += parts[n].iov_len;
  char *all = malloc(*length ? *length : 1), *to = all;
  for (int n = 0; n < count; to += parts[n].iov_len, n += 1) memcpy(to, parts[n].iov_base, parts[n].iov_len);
  return all;
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  if (!handle_of(fd) && (log_fd < 0 || !is_network(fd))) return real_writev(fd, parts, count);
  size_t length;
  char *all = gather(parts, count, &length);
  ssize_t done = handle_of(fd) ? write_ours(fd, all, length, place_of(fd), 1) : (sent(fd, all, length), real_writev(fd, parts, count));
  int saved = errno;
  free(all);
  errno = saved;
  return done;
}

ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t place) {
  if (!handle_of(fd)) return real_pwritev64(fd, parts, count, place);
  size_t length;
  char *all = gather(parts, count, &length);
  ssize_t done = write_ours(fd, all, length, place, 0);
  int saved = errno;
  free(all);
  errno = saved;
  return done;
}

int ftruncate64(int fd, off64_t size) {
  if (!handle_of(fd)) return real_ftruncate64(fd, size);
  struct stat about;
  pthread_mutex_lock(&turn);
  int is_growth = !fstat(fd, &about) && size > about.st_size;
  if (!is_memory[fd]) count_change();
  int done = is_full && is_growth ? (errno = ENOSPC, -1) : real_ftruncate64(fd, size);
  int saved = errno;
  if (!done && !is_memory[fd]) record(TRUNCATE, handles[fd], size, "", 0);
  errno = saved;
  pthread_mutex_unlock(&turn);
  return done;
}
int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

/* What is durable is decided by the model, not by this machine's disk: a flush that is let through costs nothing. */
static int flush(int fd) {
  pthread_mutex_lock(&turn);
  int done = 0;
  if (!is_memory[fd]) {
    count_change();
    flushes_seen += 1;
    int fails = (fault_kind == FLUSH_ONCE && flushes_seen == fault_at) || (fault_kind == FLUSH_EVER && flushes_seen >= fault_at);
    if (fails) told();
    record(fails ? FLUSH_FAILED : FLUSH, handles[fd], 0, "", 0);
    if (fails) errno = EIO, done = -1;
  }
  pthread_mutex_unlock(&turn);
  return done;
}
int fsync(int fd) { return handle_of(fd) ? flush(fd) : real_fsync(fd); }
int fdatasync(int fd) { return handle_of(fd) ? flush(fd) : real_fdatasync(fd); }

/* A change of names. Nothing of shared memory is written down. */
static int rename_it(uint8_t op, const char *from, const char *to, int (*change)(const char *, const char *)) {
  char both[8192];
  pthread_mutex_lock(&turn);
  count_change();
  int done = change(from, to);
  int saved = errno;
  if (!done) {
    size_t first = strlen(inside(from)) + 1, second = strlen(inside(to));
    if (first + second < sizeof both) {
      memcpy(both, inside(from), first);
      memcpy(both + first, inside(to), second);
      record(op, 0, 0, both, first + second);
    }
  }
  errno = saved;
  pthread_mutex_unlock(&turn);
  return done;
}

int rename(const char *from, const char *to) {
  return is_ours(from) && is_ours(to) ? rename_it(RENAME, from, to, real_rename) : real_rename(from, to);
}

int link(const char *from, const char *to) {
  if (is_full && is_ours(to)) return errno = ENOSPC, -1;
  return is_ours(from) && is_ours(to) ? rename_it(LINK, from, to, real_link) : real_link(from, to);
}

int unlink(const char *path) {
  if (!is_ours(path)) return real_unlink(path);
  pthread_mutex_lock(&turn);
  int is_shared = ends_with(path, "-shm");
  struct stat about;
  int is_there = !lstat(path, &about);
  if (!is_shared && is_there) count_change();
  int done = real_unlink(path);
  int saved = errno;
  if (!done && !is_shared) record(UNLINK, 0, 0, inside(path), strlen(inside(path)));
  errno = saved;
  pthread_mutex_unlock(&turn);
  return done;
}

int mkdir(const char *path, mode_t mode) {
  if (!is_ours(path)) return real_mkdir(path, mode);
  pthread_mutex_lock(&turn);
  count_change();
  int done = real_mkdir(path, mode);
  int saved = errno;
  if (!done) record(MKDIR, 0, 0, inside(path), strlen(inside(path)));
  errno = saved;
  pthread_mutex_unlock(&turn);
  return done;
}
