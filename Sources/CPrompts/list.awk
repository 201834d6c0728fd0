# Writes embedded.c from the paths on its input; `make embed` calls it.
BEGIN {
  print "#include \"CPrompts.h\""
  print ""
  print "// Every file of prompts/. `make embed` writes this list; a test holds it against the folder."
  print "// The compiler notices when one of the files changes."
  print "static const tandem_embedded_file files[] = {"
}
{
  print "  {\"" $0 "\", (const unsigned char[]){"
  print "#embed \"../../prompts/" $0 "\" suffix(,)"
  print "  0}},"
}
END {
  print "  {0, 0},"
  print "};"
  print ""
  print "const tandem_embedded_file *tandem_embedded_files(void) { return files; }"
}
