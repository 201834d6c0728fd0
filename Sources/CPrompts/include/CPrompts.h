#ifndef CPROMPTS_H
#define CPROMPTS_H
#include <stddef.h>

/// One file of prompts/, as it was when the program was compiled.
typedef struct {
  const char *path;
  const unsigned char *bytes;
  size_t sizeBytes;
} tandem_embedded_file;

extern const tandem_embedded_file tandem_embedded_files[];
extern const size_t tandem_embedded_file_count;

#endif
