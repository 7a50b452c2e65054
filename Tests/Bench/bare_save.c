// The least a saved answer can be: a line from the terminal, so many bytes durable, and a word of it.

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int main(int count, char **words) {
  if (count != 3) return 64;
  int file = open(words[1], O_WRONLY | O_CREAT | O_APPEND, 0600);
  size_t size = strtoul(words[2], NULL, 10);
  char *line = malloc(size + 1);
  if (file < 0 || line == NULL) return 73;
  memset(line, 'x', size);
  line[size - 1] = '\n';

  char typed[256];
  printf("answer> ");
  fflush(stdout);
  while (fgets(typed, sizeof typed, stdin) != NULL) {
    if (write(file, line, size) != (ssize_t)size || fdatasync(file) != 0) return 74;
    printf("Saved.\nanswer> ");
    fflush(stdout);
  }
  return 0;
}
