// Element formats of safetensors files: how one is read and written.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_HOSTFORMATS_H
#define TTC_RUNTIME_HOSTFORMATS_H

#include "Elements.h"
#include "Rounding.h"
#include <cstdint>
#include <string_view>
#include <utility>

namespace ttc::runtime {

/// A number that is stored as it is.
template <typename T> struct PlainFormat {
  using Bits = T;
  static T load(Bits bits) { return bits; }
  template <typename From> static Bits store(From value) {
    return convertNumber<T>(value);
  }
};

struct BoolFormat {
  using Bits = uint8_t;
  static int32_t load(Bits bits) { return bits != 0; }
  template <typename From> static Bits store(From value) {
    return value != From(0);
  }
};

struct BFloat16Format {
  using Bits = uint16_t;
  static float load(Bits bits) {
    return std::bit_cast<float>(uint32_t(bits) << 16);
  }
  template <typename From> static Bits store(From value) {
    uint32_t bits =
        std::bit_cast<uint32_t>(roundToBFloat16(static_cast<float>(value)));
    bool nan = (bits & 0x7FFFFFFF) > 0x7F800000;
    return static_cast<Bits>(bits >> 16 | (nan ? 0x40 : 0));
  }
};

/// A float of a sign, `exponent` and `mantissa` bits. With `infinities` the
/// largest exponent is kept for infinities and NaN as in IEEE; without, only
/// all ones is NaN, and what is too large becomes NaN (float8_e4m3fn).
template <typename B, int exponent, int mantissa, bool infinities>
struct SmallFloatFormat {
  using Bits = B;
  static constexpr int bias = (1 << (exponent - 1)) - 1;
  static constexpr int allOnes = (1 << exponent) - 1;
  static constexpr int fractions = 1 << mantissa;

  static float load(Bits bits) {
    float sign = bits >> (exponent + mantissa) & 1 ? -1.0F : 1.0F;
    int power = bits >> mantissa & allOnes;
    int fraction = bits & (fractions - 1);
    if (power == allOnes && (infinities || fraction == fractions - 1)) {
      return infinities && fraction == 0 ? sign * HUGE_VALF : NAN;
    }
    if (power == 0) {
      return sign * std::ldexp(float(fraction), 1 - bias - mantissa);
    }
    return sign *
           std::ldexp(float(fractions + fraction), power - bias - mantissa);
  }

  template <typename From> static Bits store(From given) {
    float value = static_cast<float>(given);
    Bits sign = std::signbit(value) ? Bits(1) << (exponent + mantissa) : 0;
    constexpr Bits top = Bits(allOnes) << mantissa; // infinity of IEEE
    constexpr Bits nan =
        infinities ? top | Bits(fractions / 2) : top | Bits(fractions - 1);
    if (std::isnan(value)) {
      return sign | nan;
    }
    if (value == 0) {
      return sign;
    }
    int power = 0;
    std::frexp(value, &power); // |value| in [2^(power-1), 2^power)
    int lowest = std::max(power - 1, 1 - bias) - mantissa;
    double steps =
        std::nearbyint(std::ldexp(std::fabs(double(value)), -lowest));
    // A carry into the exponent is what adding does by itself.
    double code = steps + double(lowest + mantissa - (1 - bias)) * fractions;
    double limit = infinities ? top : nan;
    return sign |
           (code >= limit || std::isinf(value) ? Bits(limit) : Bits(code));
  }
};

using Float16Format = SmallFloatFormat<uint16_t, 5, 10, true>;
using Float8E5M2Format = SmallFloatFormat<uint8_t, 5, 2, true>;
using Float8E4M3Format = SmallFloatFormat<uint8_t, 4, 3, false>;

/// Calls `body(Format())` for the format of a safetensors dtype; not for names
/// that hostElementBytes() does not know.
template <typename Body>
void withHostFormat(std::string_view dtype, Body body) {
  auto pick = [&]<typename... Formats>(
                  const std::pair<std::string_view, Formats> &...known) {
    (void)((dtype == known.first && (body(known.second), true)) || ...);
  };
  using Name = std::string_view;
  pick(std::pair{Name("F32"), PlainFormat<float>()},
       std::pair{Name("BF16"), BFloat16Format()},
       std::pair{Name("F16"), Float16Format()},
       std::pair{Name("F64"), PlainFormat<double>()},
       std::pair{Name("BOOL"), BoolFormat()},
       std::pair{Name("I8"), PlainFormat<int8_t>()},
       std::pair{Name("I16"), PlainFormat<int16_t>()},
       std::pair{Name("I32"), PlainFormat<int32_t>()},
       std::pair{Name("I64"), PlainFormat<int64_t>()},
       std::pair{Name("U8"), PlainFormat<uint8_t>()},
       std::pair{Name("U16"), PlainFormat<uint16_t>()},
       std::pair{Name("U32"), PlainFormat<uint32_t>()},
       std::pair{Name("U64"), PlainFormat<uint64_t>()},
       std::pair{Name("F8_E4M3"), Float8E4M3Format()},
       std::pair{Name("F8_E5M2"), Float8E5M2Format()});
}

/// Bytes of an element of a safetensors dtype; 0 if it is unknown.
inline size_t hostElementBytes(std::string_view dtype) {
  size_t bytes = 0;
  withHostFormat(dtype, [&]<typename Format>(Format) {
    bytes = sizeof(typename Format::Bits);
  });
  return bytes;
}

} // namespace ttc::runtime

#endif // TTC_RUNTIME_HOSTFORMATS_H
