# One target per folder. `INCLUDE` is what a dependent may see; everything else stays private to the folder,
# so that an include against the layers of docs/architecture.md does not compile.
#
#   ttc_library(name SOURCES a.cpp ... [INCLUDE dir ...] [DEPS target ...] [PRIVATE_DEPS target ...])
function(ttc_library name)
  cmake_parse_arguments(A "" "" "SOURCES;INCLUDE;DEPS;PRIVATE_DEPS" ${ARGN})
  add_library(${name} STATIC ${A_SOURCES})
  target_include_directories(${name} PUBLIC ${A_INCLUDE})
  target_link_libraries(${name} PUBLIC ${A_DEPS} PRIVATE ${A_PRIVATE_DEPS})
  if(TTC_FUZZ AND name IN_LIST TTC_FUZZ_TARGETS) # of TtcMlir.cmake
    target_compile_options(${name} PRIVATE ${TTC_FUZZ_FLAGS})
  endif()
endfunction()

# ttc_executable(name SOURCES ... DEPS ...): a program in build/bin.
function(ttc_executable name)
  cmake_parse_arguments(A "" "" "SOURCES;DEPS" ${ARGN})
  add_executable(${name} ${A_SOURCES})
  target_link_libraries(${name} PRIVATE ${A_DEPS})
endfunction()

# ttc_test(name SOURCES ... DEPS ...): a GoogleTest program in build/tests, known to ctest by its name.
function(ttc_test name)
  cmake_parse_arguments(A "" "" "SOURCES;DEPS" ${ARGN})
  add_executable(${name} ${A_SOURCES})
  target_link_libraries(${name} PRIVATE ${A_DEPS} GTest::gmock GTest::gtest GTest::gtest_main)
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT 120)
endfunction()
