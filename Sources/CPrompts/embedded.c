#include "CPrompts.h"

const tandem_embedded_file tandem_embedded_files[] = {
  {0, 0, 0},
};
const size_t tandem_embedded_file_count = 0;
