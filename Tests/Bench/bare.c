// The least a program over libedit can be: a prompt, and the length of each line that was typed.

#include <histedit.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

static char *prompt_of(EditLine *line) {
  (void)line;
  static char prompt[] = "answer> ";  // as wide as the prompts it is measured beside
  return prompt;
}

int main(void) {
  setlocale(LC_ALL, "");
  EditLine *line = el_init("bare", stdin, stdout, stderr);
  if (line == NULL) return 1;
  el_set(line, EL_PROMPT, prompt_of);
  el_set(line, EL_EDITOR, "emacs");

  const char *text;
  int count;
  while ((text = el_gets(line, &count)) != NULL && count > 0) {
    printf("Took %zu bytes.\n", strcspn(text, "\n"));
    fflush(stdout);
  }
  el_end(line);
  return 0;
}
