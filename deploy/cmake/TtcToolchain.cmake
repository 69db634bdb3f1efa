# ccache and lld: the two things that make a second build short.
find_program(TTC_CCACHE ccache)
if(TTC_CCACHE)
  cmake_path(GET CMAKE_SOURCE_DIR PARENT_PATH ttc_base)
  # Clang's precompiled headers need these sloppiness flags, or every use of one is a miss.
  set(ttc_launcher ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${ttc_base} CCACHE_NOHASHDIR=1 CCACHE_PCH_EXTSUM=1
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${TTC_CCACHE})
  set(CMAKE_C_COMPILER_LAUNCHER ${ttc_launcher})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${ttc_launcher})
endif()

find_program(TTC_LLD ld.lld-22)
if(TTC_LLD)
  add_link_options(--ld-path=${TTC_LLD})
endif()

add_compile_options(-Wall -Wextra -Wno-unused-parameter -fdiagnostics-color=auto
                    -Werror=return-type -Werror=thread-safety)
