# MLIR targets: no RTTI and no exceptions (as LLVM is built), one precompiled header of the MLIR headers that
# everybody includes, tablegen with one file per op family.
find_package(MLIR REQUIRED CONFIG)
list(APPEND CMAKE_MODULE_PATH ${MLIR_CMAKE_DIR} ${LLVM_CMAKE_DIR})
include(TableGen)
include(AddLLVM)
include(AddMLIR)

set(TTC_MLIR_FLAGS -fno-rtti -fno-exceptions -Wno-unused-variable)

add_library(ttc_mlir_pch OBJECT ${CMAKE_SOURCE_DIR}/deploy/cmake/MlirPch.cpp)
target_include_directories(ttc_mlir_pch SYSTEM PUBLIC ${MLIR_INCLUDE_DIRS} ${LLVM_INCLUDE_DIRS})
target_compile_options(ttc_mlir_pch PRIVATE ${TTC_MLIR_FLAGS} "SHELL:-Xclang -fno-pch-timestamp")
target_include_directories(ttc_mlir_pch PRIVATE ${CMAKE_CURRENT_LIST_DIR})
target_precompile_headers(ttc_mlir_pch PRIVATE <MlirPch.h>)
# The compiled header names its checkout, so its bytes differ between checkouts and ccache would share nothing among them.
# It takes the file `.sum` in its place (CCACHE_PCH_EXTSUM): what the compiled header is made of. For the same reason
# nobody uses it through REUSE_FROM, which spells absolute paths in a way that ccache does not see through.
set(TTC_PCH CMakeFiles/ttc_mlir_pch.dir/cmake_pch.hxx.pch)
file(SHA256 ${CMAKE_CURRENT_LIST_DIR}/MlirPch.h ttc_pch_text)
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/${TTC_PCH}.sum CONTENT
  "${ttc_pch_text} ${CMAKE_CXX_COMPILER_VERSION} ${LLVM_PACKAGE_VERSION} ${CMAKE_CXX_FLAGS} ${TTC_MLIR_FLAGS}\n")

# In the `fuzz` preset the libraries that read what a user sends are instrumented; the others are as in `release`, so that
# they come out of the compiler cache. They need a precompiled header of their own.
option(TTC_FUZZ "Build the libFuzzer targets of tests/fuzz" OFF)
set(TTC_FUZZ_TARGETS ttc_importers ttc_tir ttc_dialect_vhlo ttc_dialect_sdy ttc_dialect_stablehlo ttc_dialect_chlo ttc_dialect_ttcore ttc_dialect_ttir ttc_dialect_ttkernel ttc_transforms_ttkernel
  CACHE STRING "The instrumented libraries")
set(TTC_FUZZ_FLAGS -O1 -g1 -fno-omit-frame-pointer -fsanitize=fuzzer-no-link,address,undefined
  -fno-sanitize=vptr,function -fno-sanitize-recover=undefined)
if(TTC_FUZZ)
  add_library(ttc_mlir_fuzz_pch OBJECT ${CMAKE_SOURCE_DIR}/deploy/cmake/MlirPch.cpp)
  target_include_directories(ttc_mlir_fuzz_pch SYSTEM PUBLIC ${MLIR_INCLUDE_DIRS} ${LLVM_INCLUDE_DIRS})
  target_include_directories(ttc_mlir_fuzz_pch PRIVATE ${CMAKE_CURRENT_LIST_DIR})
  target_compile_options(ttc_mlir_fuzz_pch PRIVATE ${TTC_MLIR_FLAGS} ${TTC_FUZZ_FLAGS} "SHELL:-Xclang -fno-pch-timestamp")
  target_precompile_headers(ttc_mlir_fuzz_pch PRIVATE <MlirPch.h>)
  set(TTC_FUZZ_PCH CMakeFiles/ttc_mlir_fuzz_pch.dir/cmake_pch.hxx.pch)
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/${TTC_FUZZ_PCH}.sum CONTENT
    "${ttc_pch_text} ${CMAKE_CXX_COMPILER_VERSION} ${LLVM_PACKAGE_VERSION} ${CMAKE_CXX_FLAGS} ${TTC_MLIR_FLAGS} ${TTC_FUZZ_FLAGS}\n")
endif()

# ttc_mlir_library(name SOURCES ... [GENERATED target ...] [DEPS target ...]): a folder of compiler_core that uses MLIR.
# GENERATED names tablegen targets (from ttc_tablegen) that must run first.
function(ttc_mlir_library name)
  cmake_parse_arguments(A "" "" "SOURCES;GENERATED;DEPS" ${ARGN})
  add_library(${name} STATIC ${A_SOURCES})
  target_include_directories(${name} SYSTEM PUBLIC ${MLIR_INCLUDE_DIRS} ${LLVM_INCLUDE_DIRS})
  target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR}/compiler_core ${CMAKE_BINARY_DIR}/compiler_core)
  target_compile_options(${name} PRIVATE ${TTC_MLIR_FLAGS} "SHELL:-Xclang -fno-pch-timestamp")
  set(pch ${TTC_PCH})
  if(TTC_FUZZ AND name IN_LIST TTC_FUZZ_TARGETS)
    target_compile_options(${name} PRIVATE ${TTC_FUZZ_FLAGS})
    set(pch ${TTC_FUZZ_PCH})
  endif()
  target_compile_options(${name} PRIVATE -Winvalid-pch "SHELL:-include-pch ${pch}")
  set_source_files_properties(${A_SOURCES} PROPERTIES OBJECT_DEPENDS ${CMAKE_BINARY_DIR}/${pch})
  target_link_libraries(${name} PUBLIC ${A_DEPS} MLIR LLVM)
  if(A_GENERATED)
    add_dependencies(${name} ${A_GENERATED})
  endif()
endfunction()

# ttc_tablegen(target td OUTPUTS "file.inc;-gen-flag[;-more-flags]" ...): runs mlir-tblgen for each output.
function(ttc_tablegen target td)
  set(outputs)
  foreach(entry IN LISTS ARGN)
    string(REPLACE "|" ";" parts "${entry}")
    list(POP_FRONT parts file)
    set(out ${CMAKE_CURRENT_BINARY_DIR}/${file})
    set(source ${CMAKE_CURRENT_SOURCE_DIR}/${td})
    add_custom_command(
      OUTPUT ${out}
      COMMAND /usr/lib/llvm-22/bin/mlir-tblgen ${parts} ${source} -I${MLIR_INCLUDE_DIRS}
              -I${CMAKE_SOURCE_DIR}/compiler_core -I${CMAKE_CURRENT_SOURCE_DIR} -o ${out} -d ${out}.d
      DEPENDS ${source}
      DEPFILE ${out}.d
      COMMENT "mlir-tblgen ${file}")
    list(APPEND outputs ${out})
  endforeach()
  add_custom_target(${target} DEPENDS ${outputs})
endfunction()
