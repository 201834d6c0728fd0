// Swift can't call functions with variable arguments; these are the calls of libedit that tandem needs.
#include <histedit.h>
#include <stdio.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// Declared by wchar.h only where X/Open is asked for.
extern int wcwidth(wchar_t);

// An editor on the standard streams, in libedit's Emacs mode, without signal handlers of its own.
static inline EditLine *tandem_edit_open(const char *program) {
  return el_init(program, stdin, stdout, stderr);
}

static inline void tandem_edit_prepare(EditLine *editor, void *owner, wchar_t *(*prompt)(EditLine *),
                                       int (*read_character)(EditLine *, wchar_t *)) {
  el_wset(editor, EL_CLIENTDATA, owner);
  el_wset(editor, EL_PROMPT_ESC, prompt, L'\1');
  el_wset(editor, EL_EDITOR, L"emacs");
  el_wset(editor, EL_SIGNAL, 0);
  el_wset(editor, EL_GETCFN, read_character);
}

// Makes Ctrl-C a key while a line is edited: as a signal it would hit whatever started the program, too.
// Returns how the terminal was before; false where there is none.
static inline _Bool tandem_edit_quiet(int terminal, struct termios *before) {
  if (tcgetattr(terminal, before)) return 0;
  struct termios quiet = *before;
  quiet.c_cc[VINTR] = _POSIX_VDISABLE;
  return tcsetattr(terminal, TCSANOW, &quiet) == 0;
}

static inline void *tandem_edit_owner(EditLine *editor) {
  void *owner = NULL;
  el_wget(editor, EL_CLIENTDATA, &owner);
  return owner;
}

static inline void tandem_edit_bind(EditLine *editor, const wchar_t *key, const wchar_t *command) {
  el_wset(editor, EL_BIND, key, command, NULL);
}

static inline void tandem_edit_refresh(EditLine *editor) { el_wset(editor, EL_REFRESH); }

// Puts the terminal back into the editor's mode after Ctrl-Z and fg; the shell has put in its own, and
// libedit doesn't know, so it has to leave the mode before it can enter it.
static inline void tandem_edit_resume(EditLine *editor) {
  el_wset(editor, EL_PREP_TERM, 0);
  el_wset(editor, EL_PREP_TERM, 1);
  el_wset(editor, EL_REFRESH);
}

static inline HistoryW *tandem_history_open(EditLine *editor, int size) {
  HistoryW *history = history_winit();
  if (!history) return NULL;
  HistEventW event;
  history_w(history, &event, H_SETSIZE, size);
  history_w(history, &event, H_SETUNIQUE, 1);
  el_wset(editor, EL_HIST, history_w, history);
  return history;
}

static inline void tandem_history_add(HistoryW *history, const wchar_t *line) {
  HistEventW event;
  history_w(history, &event, H_ENTER, line);
}
