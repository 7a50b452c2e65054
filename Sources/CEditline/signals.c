// pipe2 is a GNU extension.
#define _GNU_SOURCE

#include "CEditline.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

_Static_assert(CEL_SIGHUP == SIGHUP && CEL_SIGINT == SIGINT && CEL_SIGTERM == SIGTERM,
               "the numbers POSIX gives them");

// SIGTSTP stands last: it is caught on request only.
static const int caught[] = {SIGHUP, SIGINT, SIGTERM, SIGQUIT, SIGWINCH, SIGCONT, SIGTSTP};
enum { caught_count = sizeof caught / sizeof caught[0] };

static struct sigaction before[caught_count];
static bool installed[caught_count];
static volatile sig_atomic_t arrived[caught_count];

// Handlers only set a flag and write a byte here, so that poll wakes up however the signal falls.
static int wake[2] = {-1, -1};

static void note(int signal_number) {
  int saved = errno;
  for (int i = 0; i < caught_count; i++)
    if (caught[i] == signal_number) arrived[i] = 1;
  // A full pipe wakes poll as well as one more byte would.
  ssize_t ignored = write(wake[1], "", 1);
  (void)ignored;
  errno = saved;
}

static void drain(void) {
  char bytes[64];
  while (read(wake[0], bytes, sizeof bytes) > 0) continue;
}

static bool open_pipe(void) {
  if (wake[0] >= 0) return true;
  return pipe2(wake, O_CLOEXEC | O_NONBLOCK) == 0;
}

static bool is_ignored(const struct sigaction *action) {
  return !(action->sa_flags & SA_SIGINFO) && action->sa_handler == SIG_IGN;
}

bool cel_catch_signals(bool handle_stop) {
  if (!open_pipe()) return false;
  drain();
  struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < caught_count; i++) {
    arrived[i] = 0;
    installed[i] = false;
    if (caught[i] == SIGTSTP && !handle_stop) continue;
    if (sigaction(caught[i], NULL, &before[i]) != 0 || is_ignored(&before[i])) continue;
    installed[i] = sigaction(caught[i], &action, NULL) == 0;
  }
  return true;
}

void cel_release_signals(void) {
  for (int i = 0; i < caught_count; i++) {
    if (installed[i]) sigaction(caught[i], &before[i], NULL);
    installed[i] = false;
  }
}

int cel_next_signal(void) {
  for (int i = 0; i < caught_count; i++) {
    if (!arrived[i]) continue;
    arrived[i] = 0;
    switch (caught[i]) {
      case SIGWINCH: return CEL_RESIZED;
      case SIGCONT: return CEL_CONTINUED;
      case SIGTSTP: return CEL_STOP;
      case SIGQUIT: continue;  // Ctrl-\ outside the editor: not a wish to leave with a core dump
      default: return caught[i];
    }
  }
  return 0;
}

void cel_stop_job(void) {
  struct sigaction held;
  if (sigaction(SIGTSTP, NULL, &held) != 0 || is_ignored(&held)) return;
  struct sigaction stop = {.sa_handler = SIG_DFL};
  sigemptyset(&stop.sa_mask);
  sigaction(SIGTSTP, &stop, NULL);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &held, NULL);
  for (int i = 0; i < caught_count; i++)
    if (caught[i] == SIGCONT || caught[i] == SIGTSTP) arrived[i] = 0;
}

int cel_wait(int input, int milliseconds) {
  struct pollfd sources[2] = {{.fd = wake[0], .events = POLLIN}, {.fd = input, .events = POLLIN}};
  for (;;) {
    int ready = poll(sources, 2, milliseconds);
    int error = errno;
    if (ready < 0 && error != EINTR) return -error;
    if (ready < 0) continue;  // the handler has filled the pipe
    if (sources[0].revents != 0) {
      drain();
      return CEL_SIGNAL;
    }
    return ready == 0 ? CEL_TIMEOUT : CEL_INPUT;
  }
}
