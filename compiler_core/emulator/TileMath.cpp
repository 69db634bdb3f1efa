// Tables from names to arithmetic.
// SPDX-License-Identifier: Apache-2.0
#include "TileMath.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>

namespace ttc::emulator {
namespace {

using Pairwise = float (*)(float, float);
using Elementwise = float (*)(float x, float scalar);

float add(float a, float b) { return a + b; }
float sub(float a, float b) { return a - b; }
float mul(float a, float b) { return a * b; }

const std::unordered_map<std::string_view, Elementwise> &elementwise() {
  static const auto *table =
      new std::unordered_map<std::string_view, Elementwise>{
          {"abs", [](float x, float) { return std::fabs(x); }},
          {"cos", [](float x, float) { return std::cos(x); }},
          {"erf", [](float x, float) { return std::erf(x); }},
          {"exp", [](float x, float) { return std::exp(x); }},
          {"gelu",
           [](float x, float) {
             return 0.5f * x * (1 + std::erf(x * 0.70710678f));
           }},
          {"log", [](float x, float) { return std::log(x); }},
          {"negative", [](float x, float) { return -x; }},
          {"recip", [](float x, float) { return 1 / x; }},
          {"relu", [](float x, float) { return std::max(x, 0.0f); }},
          {"rsqrt", [](float x, float) { return 1 / std::sqrt(x); }},
          {"sigmoid", [](float x, float) { return 1 / (1 + std::exp(-x)); }},
          {"sign", [](float x,
                      float) { return static_cast<float>((x > 0) - (x < 0)); }},
          {"silu", [](float x, float) { return x / (1 + std::exp(-x)); }},
          {"sin", [](float x, float) { return std::sin(x); }},
          {"sqrt", [](float x, float) { return std::sqrt(x); }},
          {"square", [](float x, float) { return x * x; }},
          {"tanh", [](float x, float) { return std::tanh(x); }},
          {"add_unary", [](float x, float s) { return x + s; }},
          {"sub_unary", [](float x, float s) { return x - s; }},
          {"rsub_unary", [](float x, float s) { return s - x; }},
          {"mul_unary", [](float x, float s) { return x * s; }},
          {"fill", [](float, float s) { return s; }},
      };
  return *table;
}

const std::unordered_map<std::string_view, Pairwise> &pairwise() {
  static const auto *table = new std::unordered_map<std::string_view, Pairwise>{
      {"add_binary", add},
      {"sub_binary", sub},
      {"mul_binary", mul},
      {"div_binary", [](float a, float b) { return a / b; }},
      {"binary_max", [](float a, float b) { return std::max(a, b); }},
      {"binary_min", [](float a, float b) { return std::min(a, b); }},
  };
  return *table;
}

void matmul(const Tile &a, const Tile &b, Tile &dst) {
  for (size_t i = 0; i < tileSide; ++i) {
    for (size_t k = 0; k < tileSide; ++k) {
      float left = a[i * tileSide + k];
      for (size_t j = 0; j < tileSide; ++j) {
        dst[i * tileSide + j] += left * b[k * tileSide + j];
      }
    }
  }
}

void transpose(const Tile &a, Tile &dst) {
  for (size_t i = 0; i < tileElements; ++i) {
    dst[i % tileSide * tileSide + i / tileSide] = a[i];
  }
}

/// Where the second operand's element for (row, column) is.
using Repeat = size_t (*)(size_t row, size_t column);

void eltwise(Pairwise function, Repeat from, const Tile &a, const Tile &b,
             Tile &dst) {
  for (size_t i = 0; i < tileElements; ++i) {
    dst[i] = function(a[i], b[from(i / tileSide, i % tileSide)]);
  }
}

struct Reduction {
  bool isMax;
  bool keepsRow, keepsColumn; ///< coordinates that the result has
};

/// Results go to column 0, row 0, or both; the rest is zero.
void reduce(Reduction how, const Tile &tile, const Tile &scaler, Tile &dst,
            bool fresh) {
  for (size_t i = 0; i < tileElements; ++i) {
    size_t row = i / tileSide, column = i % tileSide;
    // The scaler's first row is what the engine multiplies with.
    float value = tile[i] * scaler[how.keepsColumn ? row : column];
    size_t place =
        (how.keepsRow ? row * tileSide : 0) + (how.keepsColumn ? column : 0);
    bool first = (how.keepsRow || row == 0) && (how.keepsColumn || column == 0);
    if (how.isMax) {
      dst[place] = fresh && first ? value : std::max(dst[place], value);
    } else {
      dst[place] += value;
    }
  }
}

struct TileFunction {
  enum { Copy, Matmul, MatmulTransposed, Transpose, Eltwise, Reduce } kind;
  Pairwise pairwise = nullptr;
  Repeat repeat = nullptr;
  Reduction reduction = {};
};

const std::unordered_map<std::string, TileFunction> &tileFunctions() {
  static const auto *table = [] {
    using F = TileFunction;
    auto *made = new std::unordered_map<std::string, TileFunction>{
        {"copy", {F::Copy}},
        {"matmul", {F::Matmul}},
        {"matmul_transposed", {F::MatmulTransposed}},
        {"transpose", {F::Transpose}}};
    constexpr Repeat same = [](size_t r, size_t c) { return r * tileSide + c; };
    constexpr Repeat rows = [](size_t, size_t c) { return c; };
    constexpr Repeat cols = [](size_t r, size_t) { return r * tileSide; };
    constexpr Repeat scalar = [](size_t, size_t) { return size_t(0); };
    constexpr Pairwise second = [](float, float b) { return b; };
    made->insert({{"bcast_rows", {F::Eltwise, second, rows}},
                  {"bcast_cols", {F::Eltwise, second, cols}},
                  {"bcast_scalar", {F::Eltwise, second, scalar}}});
    for (auto [name, function] : {std::pair<std::string, Pairwise>{"add", add},
                                  {"sub", sub},
                                  {"mul", mul}}) {
      made->insert({{name, {F::Eltwise, function, same}},
                    {name + "_bcast_rows", {F::Eltwise, function, rows}},
                    {name + "_bcast_cols", {F::Eltwise, function, cols}},
                    {name + "_bcast_scalar", {F::Eltwise, function, scalar}}});
    }
    for (const auto &[name, isMax] :
         {std::pair<std::string, bool>{"sum", false}, {"max", true}}) {
      auto reduction = [isMax = isMax](bool row, bool column) {
        return F{F::Reduce, nullptr, nullptr, {isMax, row, column}};
      };
      made->insert({{"reduce_" + name + "_row", reduction(true, false)},
                    {"reduce_" + name + "_col", reduction(false, true)},
                    {"reduce_" + name + "_scalar", reduction(false, false)}});
    }
    return made;
  }();
  return *table;
}

} // namespace

bool applyToTiles(std::string_view name, const Tile &tile0, const Tile &tile1,
                  Tile &dst, bool fresh) {
  auto found = tileFunctions().find(std::string(name));
  if (found == tileFunctions().end()) {
    return false;
  }
  const TileFunction &function = found->second;
  switch (function.kind) {
  case TileFunction::Copy:
    dst = tile0;
    break;
  case TileFunction::Matmul:
    matmul(tile0, tile1, dst);
    break;
  case TileFunction::MatmulTransposed: {
    Tile turned;
    transpose(tile1, turned);
    matmul(tile0, turned, dst);
    break;
  }
  case TileFunction::Transpose:
    transpose(tile0, dst);
    break;
  case TileFunction::Eltwise:
    eltwise(function.pairwise, function.repeat, tile0, tile1, dst);
    break;
  case TileFunction::Reduce:
    reduce(function.reduction, tile0, tile1, dst, fresh);
    break;
  }
  return true;
}

bool applyToElements(std::string_view name, Tile &dst, float scalar) {
  auto found = elementwise().find(name);
  if (found == elementwise().end()) {
    return false;
  }
  for (float &value : dst) {
    value = found->second(value, scalar);
  }
  return true;
}

bool applyToPairs(std::string_view name, const Tile &a, const Tile &b,
                  Tile &out) {
  auto found = pairwise().find(name);
  if (found == pairwise().end()) {
    return false;
  }
  for (size_t i = 0; i < tileElements; ++i) {
    out[i] = found->second(a[i], b[i]);
  }
  return true;
}

} // namespace ttc::emulator
