# Files that travel inside the binaries.
#   ttc_embed(OUT function FILES file ...): OUT.cpp and OUT.h, which declares `ttc::function()`, the files by name in this order
#   (ttc/support/EmbeddedFile.h). The including target sees OUT.h in its binary directory.
function(ttc_embed out function)
  cmake_parse_arguments(A "" "" "FILES" ${ARGN})
  list(TRANSFORM A_FILES PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/ OUTPUT_VARIABLE files)
  string(REPLACE ";" "," list "${files}")
  add_custom_command(
    OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${out}.cpp ${CMAKE_CURRENT_BINARY_DIR}/${out}.h
    COMMAND ${CMAKE_COMMAND} -DFILES=${list} -DOUT=${CMAKE_CURRENT_BINARY_DIR}/${out} -DFUNCTION=${function}
            -P ${CMAKE_SOURCE_DIR}/deploy/cmake/EmbedFiles.cmake
    DEPENDS ${files} ${CMAKE_SOURCE_DIR}/deploy/cmake/EmbedFiles.cmake
    COMMENT "Embedding ${out}")
endfunction()
