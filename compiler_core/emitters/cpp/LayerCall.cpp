// Rules and tables of what layers have for themselves.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/cpp/LayerCall.h"

#include "emitters/cpp/Literals.h"
#include "emitters/cpp/Render.h"
#include "emitters/source/OwnValues.h"

using namespace mlir;

namespace ttc::cpp {
namespace {

using source::OwnForm;

/// "i", "i + 1", "9 * i + 1".
std::string placeText(const std::string &turn, int64_t step, int64_t first) {
  std::string text = step == 1 ? turn : std::to_string(step) + " * " + turn;
  return first == 0 ? text : text + " + " + std::to_string(first);
}

std::string patternText(const NamePattern &pattern, const std::string &turn) {
  std::string name =
      pattern.prefix.empty() ? "" : stringLiteral(pattern.prefix) + " + ";
  name += "std::to_string(" + placeText(turn, 1, pattern.first) + ")";
  if (!pattern.suffix.empty()) {
    name += " + " + stringLiteral(pattern.suffix);
  }
  return "weights.at(" + name + ")";
}

FailureOr<Text> ownValue(const source::Expression &own,
                         const source::Statement &loop,
                         const source::Program &program,
                         std::vector<Text> &tables) {
  OwnForm form = formOf(own, program);
  if (form.kind == OwnForm::Kind::Pattern) {
    return Text::atom(patternText(form.pattern, loop.variable));
  }
  if (form.kind == OwnForm::Kind::Sequence) {
    return Text::atom("inputs.at(" +
                      placeText(loop.variable, form.step, form.first) + ")");
  }
  source::Expression list;
  list.items = own.items;
  FailureOr<Text> table = render(list, program, loop.location);
  if (failed(table)) {
    return failure();
  }
  table->head = own.name + " = " + table->head;
  tables.push_back(*std::move(table));
  return Text::atom(own.name + ".at(" + loop.variable + ")");
}

} // namespace

FailureOr<LayerCall> layerCall(const source::Statement &loop,
                               const source::Program &program) {
  LayerCall call{Text::call(loop.expression.name), {}};
  for (const source::Expression &item : loop.expression.items) {
    FailureOr<Text> argument = item.kind == source::Expression::Kind::Own
                                   ? ownValue(item, loop, program, call.tables)
                                   : render(item, program, loop.location);
    if (failed(argument)) {
      return failure();
    }
    call.text.items.push_back(*std::move(argument));
  }
  return call;
}

} // namespace ttc::cpp
