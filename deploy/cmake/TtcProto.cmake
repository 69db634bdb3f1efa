# ttc_proto_library(name FILES a.proto ... [GRPC]): generated C++ below build/proto, nothing else in the target.
function(ttc_proto_library name)
  cmake_parse_arguments(A "GRPC" "" "FILES" ${ARGN})
  set(out ${CMAKE_BINARY_DIR}/proto)
  set(sources)
  foreach(file IN LISTS A_FILES)
    string(REGEX REPLACE "\\.proto$" "" stem ${file})
    set(made ${out}/${stem}.pb.cc ${out}/${stem}.pb.h)
    set(flags --cpp_out=${out})
    if(A_GRPC)
      list(APPEND made ${out}/${stem}.grpc.pb.cc ${out}/${stem}.grpc.pb.h)
      list(APPEND flags --grpc_out=${out} --plugin=protoc-gen-grpc=${TTC_GRPC_CPP_PLUGIN})
    endif()
    add_custom_command(
      OUTPUT ${made}
      COMMAND ${CMAKE_COMMAND} -E make_directory ${out}
      COMMAND protobuf::protoc -I${CMAKE_CURRENT_SOURCE_DIR} ${flags} ${CMAKE_CURRENT_SOURCE_DIR}/${file}
      DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${file}
      COMMENT "protoc ${file}")
    list(APPEND sources ${made})
  endforeach()
  add_library(${name} STATIC ${sources})
  target_include_directories(${name} SYSTEM PUBLIC ${out})
  target_link_libraries(${name} PUBLIC protobuf::libprotobuf)
  if(A_GRPC)
    target_link_libraries(${name} PUBLIC PkgConfig::GRPC)
  endif()
  # Generated code is big and not ours: optimise it lightly.
  target_compile_options(${name} PRIVATE -O1 -w)
endfunction()
