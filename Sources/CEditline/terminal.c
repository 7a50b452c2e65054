// wcwidth is X/Open.
#define _GNU_SOURCE

#include "CEditline.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

static struct termios found;
static bool is_plain = false;

long cel_read(int input, uint8_t *bytes, size_t capacity) {
  for (;;) {
    ssize_t count = read(input, bytes, capacity);
    if (count >= 0) return count;
    if (errno != EINTR) return -errno;
  }
}

bool cel_has_input(int input) {
  struct pollfd source = {.fd = input, .events = POLLIN};
  return poll(&source, 1, 0) == 1;
}

int cel_ready(int input) {
  int count = 0;
  return ioctl(input, FIONREAD, &count) == 0 ? count : 0;
}

bool cel_is_hung_up(int input) {
  struct pollfd source = {.fd = input, .events = POLLIN};
  return poll(&source, 1, 0) == 1 && (source.revents & (POLLHUP | POLLERR | POLLNVAL)) != 0;
}

void cel_write_all(int output, const char *bytes, size_t count) {
  fflush(stdout);
  while (count > 0) {
    ssize_t written = write(output, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;  // the terminal has gone; reading from it will say so
    bytes += written;
    count -= (size_t)written;
  }
}

static bool is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

bool cel_prepare_locale(void) {
  if (is_utf8()) return true;
  setlocale(LC_CTYPE, "");
  if (is_utf8()) return true;
  // LANG often names a locale of the machine somebody came from, not of this one.
  return (setlocale(LC_CTYPE, "C.UTF-8") != NULL || setlocale(LC_CTYPE, "en_US.UTF-8") != NULL) &&
         is_utf8();
}

bool cel_is_terminal(int descriptor) { return isatty(descriptor) == 1; }

int cel_columns(int descriptor) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0) return 0;
  return size.ws_col;
}

int cel_rows(int descriptor) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0) return 0;
  return size.ws_row;
}

int cel_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

const char *cel_term(void) { return getenv("TERM"); }

bool cel_begin_plain(int input) {
  struct termios settings;
  if (tcgetattr(input, &settings) != 0) return false;
  if (!is_plain) found = settings;
  is_plain = true;
  settings.c_iflag &= (tcflag_t)~IXON;
  settings.c_iflag |= ICRNL;
#ifdef IUTF8
  settings.c_iflag |= IUTF8;  // or Backspace takes half a letter
#endif
  settings.c_lflag |= ICANON | ECHO | ISIG;
  return tcsetattr(input, TCSADRAIN, &settings) == 0;
}

void cel_drop_input(int input) { tcflush(input, TCIFLUSH); }

void cel_end_plain(int input) {
  if (is_plain) tcsetattr(input, TCSADRAIN, &found);
  is_plain = false;
}
