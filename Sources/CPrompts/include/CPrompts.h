#ifndef CPROMPTS_H
#define CPROMPTS_H

/// One file of prompts/, as it was when the program was compiled.
typedef struct {
  /// Path below prompts/; null ends the table.
  const char *path;
  /// The file's bytes and a zero behind them.
  const unsigned char *text;
} tandem_embedded_file;

/// All files of prompts/, sorted by path, ended by an entry without a path.
const tandem_embedded_file *tandem_embedded_files(void);

#endif
