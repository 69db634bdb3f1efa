// Modules and functions of TVMScript, and the buffers that they take.
// SPDX-License-Identifier: Apache-2.0
#include "importers/tir/ScriptReader.h"

#include "absl/strings/str_cat.h"
#include "importers/tir/Scalars.h"
#include <algorithm>

namespace ttc::tir {
void ScriptReader::read() {
  module.form = "script";
  while (parser.isGood() && parser.peek().kind != TokenKind::End) {
    topLevel();
  }
  if (parser.isGood() && module.functions.empty()) {
    parser.fail("there is no `@T.prim_func`");
  }
  std::stable_sort(
      module.functions.begin(), module.functions.end(),
      [](const Function &a, const Function &b) { return a.name < b.name; });
}

void ScriptReader::skipLine() {
  while (parser.isGood() && !parser.takeKind(TokenKind::Newline) &&
         parser.peek().kind != TokenKind::End) {
    parser.next();
  }
}

void ScriptReader::endLine() {
  if (!parser.takeKind(TokenKind::Newline)) {
    parser.fail("the end of the line is expected here");
  }
}

void ScriptReader::topLevel() {
  if (parser.isName("from") || parser.isName("import")) {
    return skipLine();
  }
  if (parser.isMark("@")) {
    return decorated();
  }
  if (parser.takeName("pass")) {
    return endLine();
  }
  if (parser.peek().kind == TokenKind::String) {
    return skipLine();
  }
  if (parser.isName("I") && parser.isMark(".", 1)) {
    return skipLine(); // I.module_attrs and the like
  }
  parser.fail("a module (`@I.ir_module`) or a function (`@T.prim_func`) is "
              "expected here");
}

void ScriptReader::decorated() {
  parser.expect("@");
  std::string decorator = parser.dotted();
  if (parser.take("(")) {
    std::map<std::string, Attr> keywords;
    parser.args(")", &keywords);
  }
  endLine();
  bool isModule = decorator.ends_with("ir_module");
  if (isModule && parser.takeName("class")) {
    parser.dotted();
    if (parser.take("(")) {
      parser.args(")");
    }
    return block([&] { topLevel(); });
  }
  if (decorator != "T.prim_func" && !isModule) {
    parser.fail(absl::StrCat("unknown decorator `", decorator.substr(0, 128),
                             "`; `I.ir_module` and `T.prim_func` are known"));
  }
  if (!parser.takeName("def")) {
    parser.fail("`def` is expected here");
  }
  readFunction();
}

void ScriptReader::readFunction() {
  // Vectors grow while functions are read, so `function` is one of its own.
  function = Function();
  function.place = parser.peek().place;
  function.name = parser.dotted();
  parser.clearNames();
  if (!parser.isMark("(") || function.name.find('.') != std::string::npos) {
    return parser.fail("the name of a function is expected here; TVM writes "
                       "names such as `I.GlobalVar(\"f\")_compute`, which are "
                       "no names, where two functions had the same one");
  }
  parser.expect("(");
  while (parser.isGood() && !parser.isMark(")")) {
    readParam();
    if (!parser.isMark(")")) {
      parser.expect(",");
    }
  }
  parser.expect(")");
  if (parser.take("->")) {
    parser.literal();
  }
  target = {};
  block([&] { statement(); });
  module.functions.push_back(std::move(function));
}

void ScriptReader::readParam() {
  std::string name = parser.dotted();
  std::string type = parser.take(":") ? parser.dotted() : "T.handle";
  if (type == "T.Buffer") {
    function.params.push_back({none, readBuffer(name, "global")});
    return;
  }
  if (parser.take("(")) {
    parser.args(")");
  }
  if (!type.starts_with("T.") || !isDtype(type.substr(2))) {
    return parser.fail(
        absl::StrCat("`", type.substr(0, 128), "` is no type of a parameter"));
  }
  function.params.push_back({parser.bindVar(name, type.substr(2)), none});
}

BufferId ScriptReader::readBuffer(const std::string &name,
                                  std::string_view scope) {
  parser.expect("(");
  return readBufferArgs(name, scope);
}

BufferId ScriptReader::readBufferArgs(const std::string &name,
                                      std::string_view scope) {
  Buffer made;
  made.name = name;
  made.dtype = "float32";
  made.scope = scope;
  made.shape = parser.shape();
  while (parser.take(",") && !parser.isMark(")")) {
    std::string key = parser.isMark("=", 1) ? parser.next().text : "dtype";
    parser.take("=");
    Attr value = parser.literal();
    if (key == "dtype" || key == "scope") {
      (key == "dtype" ? made.dtype : made.scope) = value.text;
    } else if (key != "strides" && key != "align" && key != "elem_offset" &&
               key != "offset_factor" && key != "buffer_type" &&
               key != "layout" && key != "data" && key != "axis_separators") {
      parser.fail(absl::StrCat("unknown property `", key.substr(0, 128),
                               "` of a buffer"));
    }
  }
  parser.expect(")");
  BufferId id = module.add(std::move(made));
  parser.bindBuffer(name, id);
  return id;
}

Module readScript(std::string_view text, const ImportLimits &limits,
                  Problems &problems) {
  Module module;
  std::vector<Token> tokens = scanScript(text, problems);
  if (!hasErrors(problems)) {
    ScriptReader(std::move(tokens), module, problems, limits).read();
  }
  if (!hasErrors(problems)) {
    promoteScalars(module);
  }
  return module;
}

} // namespace ttc::tir
