// What Swift needs of libedit and of POSIX terminals, as functions of fixed arity.
//
// libedit's own entry points take variable arguments and FILE pointers, which Swift cannot call
// or may not touch; signal handlers must be C. Everything that decides anything is in Swift.

#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// ---- The editor (editor.c) ----

typedef struct cel_editor cel_editor;

// What libedit does after an action; the values are those of histedit.h.
enum { CEL_NOTHING = 0, CEL_REFRESH = 4, CEL_MOVED = 5, CEL_BEEP = 6 };

// The next character for libedit in *character and 1, or 0 to end the line without a result.
typedef int (*cel_next)(void *context, uint32_t *character);

// Runs when a key of the editor's own arrives: 0 for the private key, else the number of a command.
// Returns one of the values above.
typedef int (*cel_act)(void *context, int number);

// The private key: a C1 control no keyboard sends and the decoder never passes on.
enum { CEL_PRIVATE_KEY = 0x80 };

// The commands that can be added, numbered from 1.
enum { CEL_COMMANDS = 12 };

// Opens libedit on two terminal descriptors; both stay the caller's. NULL when it cannot start.
cel_editor *cel_open(const char *program, int input, int output, const char *term, void *context,
                     cel_next next, cel_act act);

// Puts the terminal back and frees everything.
void cel_close(cel_editor *editor);

// Makes a command by this name, which keys can be bound to.
void cel_add_command(cel_editor *editor, int number, const char *name);

// $EDITRC, or NULL.
const char *cel_settings_variable(void);

// Runs when a line of the settings has wiped every binding made before it.
typedef void (*cel_wiped)(void *context);

// Reads the user's settings (path NULL: ~/.editrc) in silence. What there is to say about them is
// copied to complaint, empty when nothing.
void cel_source(cel_editor *editor, const char *path, cel_wiped wiped, char *complaint,
                size_t capacity);

// False after `edit off`.
bool cel_is_editing(cel_editor *editor);

// True after `bind -v`.
bool cel_is_vi(cel_editor *editor);

// Binds a key in libedit's notation to one of its commands; alternative: vi's command map.
void cel_bind(cel_editor *editor, const char *key, const char *command, bool alternative);

// Binds the private key in both maps.
void cel_bind_private_key(cel_editor *editor);

// False when the settings wiped every binding made before them.
bool cel_is_private_key_bound(cel_editor *editor);

// Turns signals and flow control from the keyboard off while a line is edited.
void cel_claim_keys(cel_editor *editor);

// The prompt, with \1 around what takes no space. False, and no change, when the locale cannot
// hold it: libedit would crash.
bool cel_set_prompt(cel_editor *editor, const char *prompt);

// Reads a line. The bytes are libedit's and die at its next call; NULL when there is none.
const char *cel_read_line(cel_editor *editor, int *count);

// The line being edited, in Unicode scalars; dies at the next change.
const uint32_t *cel_line(cel_editor *editor, size_t *count, size_t *cursor);

// Inserts scalars before the cursor. False without memory.
bool cel_insert(cel_editor *editor, const uint32_t *scalars, size_t count);

// Deletes scalars before the cursor.
void cel_delete(cel_editor *editor, int count);

// Moves the cursor by so many scalars, held inside the line. Draws nothing.
void cel_move(cel_editor *editor, int distance);

// Draws prompt and line anew from where the terminal's cursor is.
void cel_redraw(cel_editor *editor);

// Asks the terminal for its size again.
void cel_resize(cel_editor *editor);

// Switches the terminal between editing and the shell's own settings.
void cel_edit_mode(cel_editor *editor, bool on);

// Writes bytes behind whatever libedit has written so far.
void cel_write(cel_editor *editor, const char *bytes, size_t count);

// Whether the keys that go back in the history find it, or nothing.
void cel_use_history(cel_editor *editor, bool on);

// Adds a line to the history.
void cel_remember(cel_editor *editor, const char *line);

// ---- Signals while a line is read (signals.c) ----

enum { CEL_SIGHUP = 1, CEL_SIGINT = 2, CEL_SIGTERM = 15 };

// What cel_next_signal answers for signals whose numbers differ between systems.
enum { CEL_RESIZED = -1, CEL_CONTINUED = -2, CEL_STOP = -3 };

// Catches what may arrive while a line is read. Those the parent had ignored stay ignored.
// handle_stop: also SIGTSTP, for an editor that has to put the terminal back first.
bool cel_catch_signals(bool handle_stop);

// Puts back every handler that was there before. What has arrived until then can still be asked for.
void cel_release_signals(void);

// The next signal that arrived: its number, or one of the values above; 0 when none.
int cel_next_signal(void);

// Stops the whole job as Ctrl-Z does and returns when it is continued. Returns at once where the
// parent had SIGTSTP ignored.
void cel_stop_job(void);

enum { CEL_TIMEOUT = 0, CEL_INPUT = 1, CEL_SIGNAL = 2 };

// Waits for input or a signal, for ever with a negative number of milliseconds. A hang-up counts
// as input: reading then tells. A negative result is an errno value negated.
int cel_wait(int input, int milliseconds);

// ---- Terminals (terminal.c) ----

// Reads what is there. Positive: bytes; 0: end of input; negative: an errno value negated.
long cel_read(int input, uint8_t *bytes, size_t capacity);

// Whether reading would not have to wait.
bool cel_has_input(int input);

// Bytes that lie ready to be read without waiting; 0 also where that cannot be told.
int cel_ready(int input);

// True when the terminal behind the descriptor has gone away.
bool cel_is_hung_up(int input);

// Writes all bytes to the descriptor after what stdio still holds back for standard output.
void cel_write_all(int output, const char *bytes, size_t count);

// Makes sure that characters are UTF-8. False when this machine has no such locale.
bool cel_prepare_locale(void);

bool cel_is_terminal(int descriptor);

// Columns of the terminal, 0 when unknown.
int cel_columns(int descriptor);

// Rows of the terminal, 0 when unknown.
int cel_rows(int descriptor);

// Columns a scalar takes: 0, 1 or 2, and -1 for what cannot be printed.
int cel_width(uint32_t scalar);

// $TERM, or NULL.
const char *cel_term(void);

// Line-at-a-time input with echo, without flow control. False when it is no terminal.
bool cel_begin_plain(int input);

// Drops what was typed and has not been read.
void cel_drop_input(int input);

// Puts back the settings cel_begin_plain found.
void cel_end_plain(int input);

#endif
