// asprintf is a GNU extension.
#define _GNU_SOURCE

#include "CEditline.h"

#include <ctype.h>
#include <fcntl.h>
#include <histedit.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

_Static_assert(sizeof(wchar_t) == sizeof(uint32_t), "a wchar_t is one Unicode scalar");
_Static_assert(CEL_NOTHING == CC_NORM && CEL_REFRESH == CC_REFRESH && CEL_MOVED == CC_CURSOR &&
                   CEL_BEEP == CC_ERROR,
               "the effects are libedit's");

struct cel_editor {
  EditLine *line;
  History *history;
  History *nothing;
  FILE *input;
  FILE *output;
  FILE *silence;
  char *prompt;
  void *context;
  cel_next next;
  cel_act act;
};

static const char *const private_action = "muster-act";
static const char *const private_key = "\\200";
static const int remembered_lines = 1000;

static cel_editor *editor_of(EditLine *line) {
  void *editor = NULL;
  el_get(line, EL_CLIENTDATA, &editor);
  return editor;
}

static char *prompt_of(EditLine *line) { return editor_of(line)->prompt; }

static int next_of(EditLine *line, wchar_t *character) {
  cel_editor *editor = editor_of(line);
  uint32_t scalar = 0;
  int result = editor->next(editor->context, &scalar);
  *character = (wchar_t)scalar;
  return result;
}

static unsigned char act_of(EditLine *line, int number) {
  cel_editor *editor = editor_of(line);
  return (unsigned char)editor->act(editor->context, number);
}

// libedit tells a command nothing but the key, so each has a function of its own.
#define COMMAND(number)                                                \
  static unsigned char command_##number(EditLine *line, int character) { \
    (void)character;                                                   \
    return act_of(line, number);                                       \
  }
COMMAND(0)
COMMAND(1)
COMMAND(2)
COMMAND(3)
COMMAND(4)
COMMAND(5)
COMMAND(6)
COMMAND(7)
COMMAND(8)
COMMAND(9)
COMMAND(10)
COMMAND(11)
COMMAND(12)

static unsigned char (*const commands[])(EditLine *, int) = {
    command_0, command_1, command_2, command_3,  command_4,  command_5,  command_6,
    command_7, command_8, command_9, command_10, command_11, command_12,
};
_Static_assert(sizeof commands / sizeof commands[0] == CEL_COMMANDS + 1,
               "the private key's and those that can be added");

// A stream of its own over the same terminal: closing it leaves the caller's descriptor open.
// The standard streams are used as they are, so that print() and the editor share one buffer.
static FILE *stream(int descriptor, FILE *standard, const char *mode) {
  if (descriptor == fileno(standard)) return standard;
  int copy = dup(descriptor);
  if (copy < 0) return NULL;
  FILE *file = fdopen(copy, mode);
  if (file == NULL) close(copy);
  return file;
}

static void close_stream(FILE *file) {
  if (file != NULL && file != stdin && file != stdout) fclose(file);
}

cel_editor *cel_open(const char *program, int input, int output, const char *term, void *context,
                     cel_next next, cel_act act) {
  cel_editor *editor = calloc(1, sizeof *editor);
  if (editor == NULL) return NULL;
  editor->context = context;
  editor->next = next;
  editor->act = act;
  editor->prompt = strdup("");
  editor->input = stream(input, stdin, "r");
  editor->output = stream(output, stdout, "w");
  editor->silence = fopen("/dev/null", "we");
  editor->history = history_init();
  editor->nothing = history_init();
  if (editor->prompt == NULL || editor->input == NULL || editor->output == NULL ||
      editor->silence == NULL || editor->history == NULL ||
      editor->nothing == NULL) {
    cel_close(editor);
    return NULL;
  }

  // Errors go nowhere: libedit complains about a terminal type it does not know.
  editor->line = el_init(program, editor->input, editor->output, editor->silence);
  if (editor->line == NULL) {
    cel_close(editor);
    return NULL;
  }
  EditLine *line = editor->line;
  if (el_set(line, EL_TERMINAL, term) == -1 && el_set(line, EL_TERMINAL, "xterm-256color") == -1)
    el_set(line, EL_TERMINAL, "vt100");

  HistEvent event;
  history(editor->history, &event, H_SETSIZE, remembered_lines);
  history(editor->history, &event, H_SETUNIQUE, 1);

  el_set(line, EL_CLIENTDATA, editor);
  el_set(line, EL_SIGNAL, 0);  // libedit's handlers would signal the whole process group
  el_set(line, EL_EDITOR, "emacs");
  el_set(line, EL_HIST, history, editor->history);
  el_set(line, EL_PROMPT_ESC, prompt_of, '\1');
  el_set(line, EL_GETCFN, next_of);
  el_set(line, EL_ADDFN, private_action, "Does what the last key asked for", commands[0]);
  cel_bind_private_key(editor);
  return editor;
}

void cel_close(cel_editor *editor) {
  if (editor->line != NULL) el_end(editor->line);
  if (editor->history != NULL) history_end(editor->history);
  if (editor->nothing != NULL) history_end(editor->nothing);
  close_stream(editor->input);
  close_stream(editor->output);
  if (editor->silence != NULL) fclose(editor->silence);
  free(editor->prompt);
  free(editor);
}

void cel_add_command(cel_editor *editor, int number, const char *name) {
  if (number < 1 || number > CEL_COMMANDS) return;
  el_set(editor->line, EL_ADDFN, name, "Edits as a shell does", commands[number]);
}

// Where the user's settings are. NULL when nothing says so; otherwise to be freed.
static char *settings_path(const char *path) {
  if (path != NULL) return strdup(path);
  const char *home = getenv("HOME");
  char *found = NULL;
  if (home == NULL || asprintf(&found, "%s/.editrc", home) < 0) return NULL;
  return found;
}

const char *cel_settings_variable(void) { return getenv("EDITRC"); }

// libedit decodes a key into so many characters on its stack, with no look at the end of them.
static const size_t longest_word = 999;

// What keeps a line of the settings from being carried out; NULL when nothing does.
static const char *fault_of(const char *text, Tokenizer *words, int *count, const char ***values) {
  if (mbstowcs(NULL, text, 0) == (size_t)-1) return "it is not UTF-8 text";
  // libedit's own reader goes on with words that are none, and crashes.
  if (tok_str(words, text, count, values) != 0) return "a quotation mark stays open";
  for (int i = 0; i < *count; i++)
    if (strlen((*values)[i]) > longest_word) return "a word of 1,000 bytes or more";
  return NULL;
}

// Does what one line of the settings says.
static void source_line(EditLine *line, const char *text, int number, FILE *notes) {
  while (isspace((unsigned char)*text)) text++;
  if (*text == '\0' || *text == '#') return;
  Tokenizer *words = tok_init(NULL);
  if (words == NULL) return;
  int count = 0;
  const char **values = NULL;
  const char *fault = fault_of(text, words, &count, &values);
  if (fault != NULL)
    fprintf(notes, "line %d is left out: %s\n", number, fault);
  else if (count > 0 && el_parse(line, count, values) == -1)
    fprintf(notes, "line %d is left out: '%s' is no word of libedit's\n", number,
            values[0]);
  tok_end(words);
}

void cel_source(cel_editor *editor, const char *path, cel_wiped wiped, char *complaint,
                size_t capacity) {
  if (capacity > 0) complaint[0] = '\0';
  char *found = settings_path(path);
  int descriptor = found == NULL ? -1 : open(found, O_RDONLY | O_CLOEXEC);
  free(found);
  FILE *settings = descriptor < 0 ? NULL : fdopen(descriptor, "r");
  char *text = NULL;
  size_t length = 0;
  FILE *notes = settings == NULL ? NULL : open_memstream(&text, &length);
  if (notes != NULL) {
    el_set(editor->line, EL_SETFP, 2, notes);
    char *line = NULL;
    size_t room = 0;
    ssize_t count;
    for (int number = 1; (count = getline(&line, &room, settings)) > 0; number++) {
      if (line[count - 1] == '\n') line[count - 1] = '\0';
      // A lone `bind` in the settings prints every key: not into somebody's questionnaire.
      el_set(editor->line, EL_SETFP, 1, editor->silence);
      source_line(editor->line, line, number, notes);
      if (!cel_is_private_key_bound(editor)) wiped(editor->context);
    }
    free(line);
    el_set(editor->line, EL_SETFP, 1, editor->output);
    el_set(editor->line, EL_SETFP, 2, editor->silence);
    fclose(notes);
    if (capacity > 0) snprintf(complaint, capacity, "%s", text == NULL ? "" : text);
    free(text);
  }
  if (settings != NULL)
    fclose(settings);
  else if (descriptor >= 0)
    close(descriptor);
}

bool cel_is_editing(cel_editor *editor) {
  int editing = 1;
  el_get(editor->line, EL_EDITMODE, &editing);
  return editing != 0;
}

bool cel_is_vi(cel_editor *editor) {
  const char *name = NULL;
  el_get(editor->line, EL_EDITOR, &name);
  return name != NULL && strcmp(name, "vi") == 0;
}

void cel_bind(cel_editor *editor, const char *key, const char *command, bool alternative) {
  if (alternative)
    el_set(editor->line, EL_BIND, "-a", key, command, NULL);
  else
    el_set(editor->line, EL_BIND, key, command, NULL);
}

void cel_bind_private_key(cel_editor *editor) {
  cel_bind(editor, private_key, private_action, false);
  cel_bind(editor, private_key, private_action, true);
}

bool cel_is_private_key_bound(cel_editor *editor) {
  char *text = NULL;
  size_t length = 0;
  FILE *answer = open_memstream(&text, &length);
  if (answer == NULL) return false;
  el_set(editor->line, EL_SETFP, 1, answer);
  el_set(editor->line, EL_BIND, private_key, NULL);
  el_set(editor->line, EL_SETFP, 1, editor->output);
  fclose(answer);
  bool bound = text != NULL && strstr(text, private_action) != NULL;
  free(text);
  return bound;
}

void cel_claim_keys(cel_editor *editor) {
  el_set(editor->line, EL_SETTY, "-d", "-isig", "-ixon", NULL);
}

bool cel_set_prompt(cel_editor *editor, const char *prompt) {
  if (mbstowcs(NULL, prompt, 0) == (size_t)-1) return false;
  char *copy = strdup(prompt);
  if (copy == NULL) return false;
  free(editor->prompt);
  editor->prompt = copy;
  return true;
}

const char *cel_read_line(cel_editor *editor, int *count) {
  *count = 0;
  /* el_gets draws the prompt first and takes the terminal over at the first key. A Ctrl-D or
     Ctrl-C that comes in between would be the kernel's, and lost or worse. */
  el_set(editor->line, EL_PREP_TERM, 1);
  return el_gets(editor->line, count);
}

const uint32_t *cel_line(cel_editor *editor, size_t *count, size_t *cursor) {
  const LineInfoW *info = el_wline(editor->line);
  *count = (size_t)(info->lastchar - info->buffer);
  *cursor = (size_t)(info->cursor - info->buffer);
  return (const uint32_t *)info->buffer;
}

bool cel_insert(cel_editor *editor, const uint32_t *scalars, size_t count) {
  wchar_t *text = calloc(count + 1, sizeof *text);
  if (text == NULL) return false;
  memcpy(text, scalars, count * sizeof *text);
  int result = count == 0 ? 0 : el_winsertstr(editor->line, text);
  free(text);
  return result == 0;
}

void cel_delete(cel_editor *editor, int count) {
  if (count > 0) el_deletestr(editor->line, count);
}

void cel_move(cel_editor *editor, int distance) {
  if (distance != 0) el_cursor(editor->line, distance);
}

void cel_redraw(cel_editor *editor) { el_set(editor->line, EL_REFRESH); }

void cel_resize(cel_editor *editor) { el_resize(editor->line); }

void cel_edit_mode(cel_editor *editor, bool on) { el_set(editor->line, EL_PREP_TERM, on ? 1 : 0); }

void cel_write(cel_editor *editor, const char *bytes, size_t count) {
  fwrite(bytes, 1, count, editor->output);
  fflush(editor->output);
}

void cel_use_history(cel_editor *editor, bool on) {
  el_set(editor->line, EL_HIST, history, on ? editor->history : editor->nothing);
}

void cel_remember(cel_editor *editor, const char *line) {
  HistEvent event;
  history(editor->history, &event, H_ENTER, line);
}
