// Fourier transforms, with Eigen's FFT: any length, double precision.
// SPDX-License-Identifier: Apache-2.0
#include "Text.h"
#include "host/HostSteps.h"
#include "host/Parts.h"
#include <algorithm>
#include <unsupported/Eigen/FFT>

using namespace ttc;
using namespace ttc::runtime;

namespace {

/// A transform of complex numbers in row-major order, dimension by dimension.
class Transform {
public:
  Transform(std::vector<Complex> &values, const Dims &shape)
      : values(values), shape(shape) {
    engine.SetFlag(Eigen::FFT<double>::Unscaled);
  }

  /// In place along `axis`. The inverse divides by the length.
  void along(size_t axis, bool inverse) {
    size_t length = shape[axis], inner = 1;
    for (size_t i = axis + 1; i < shape.size(); ++i) {
      inner *= shape[i];
    }
    line.resize(length);
    changed.resize(length);
    for (size_t start = 0; start < values.size(); start += length * inner) {
      for (size_t i = 0; i < inner; ++i) {
        one(start + i, inner, inverse);
      }
    }
  }

private:
  void one(size_t first, size_t stride, bool inverse) {
    size_t length = line.size();
    for (size_t k = 0; k < length; ++k) {
      line[k] = values[first + k * stride];
    }
    if (inverse) {
      engine.inv(changed.data(), line.data(), static_cast<int>(length));
    } else {
      engine.fwd(changed.data(), line.data(), static_cast<int>(length));
    }
    double scale = inverse ? 1.0 / static_cast<double>(length) : 1.0;
    for (size_t k = 0; k < length; ++k) {
      values[first + k * stride] = changed[k] * scale;
    }
  }

  std::vector<Complex> &values;
  const Dims &shape;
  Eigen::FFT<double> engine;
  std::vector<Complex> line, changed;
};

/// What the step is asked for.
struct Wanted {
  std::string kind;
  Dims lengths;     ///< of the last dimensions
  Dims full;        ///< the operand's shape, or for IRFFT with the whole length
  size_t first = 0; ///< of the dimensions that are transformed

  bool inverse() const { return kind == "IFFT" || kind == "IRFFT"; }
};

} // namespace

/// The half that IRFFT is given, made whole: element -k is the conjugate of
/// element k, along all transformed dimensions at once. After the inverse
/// transform of the other dimensions it is so along the last one alone.
static std::vector<Complex> mirrored(const std::vector<Complex> &half,
                                     size_t halfLength, size_t length) {
  std::vector<Complex> whole(half.size() / halfLength * length);
  for (size_t line = 0; line * halfLength < half.size(); ++line) {
    const Complex *from = half.data() + line * halfLength;
    Complex *to = whole.data() + line * length;
    std::copy(from, from + std::min(halfLength, length), to);
    for (size_t k = halfLength; k < length; ++k) {
      to[k] = std::conj(from[length - k]);
    }
    // What a real signal cannot have is not looked at, as everywhere.
    to[0] = to[0].real();
    if (length % 2 == 0) {
      to[length / 2] = to[length / 2].real();
    }
  }
  return whole;
}

static absl::StatusOr<Wanted> readWanted(Call &call, const Parts &parts) {
  Wanted wanted;
  TTC_TRY_ASSIGN(wanted.kind, call.string("kind"));
  TTC_TRY_ASSIGN(wanted.lengths, call.integers("lengths"));
  const std::string &kind = wanted.kind;
  if (kind != "FFT" && kind != "IFFT" && kind != "RFFT" && kind != "IRFFT") {
    return call.invalid(text("`kind` is ", kind));
  }
  if (parts.isComplex() == (kind == "RFFT")) {
    return call.invalid(text(kind, " of ", parts.tensors.size(), " parts"));
  }
  wanted.full = parts.shape();
  size_t rank = wanted.full.size(), count = wanted.lengths.size();
  if (count == 0 || count > rank) {
    return call.invalid(text(count, " lengths for rank ", rank));
  }
  wanted.first = rank - count;
  for (size_t i = 0; i < count; ++i) {
    bool half = kind == "IRFFT" && i + 1 == count;
    int64_t length = wanted.lengths[i];
    int64_t &found = wanted.full[wanted.first + i];
    if (length < 1 || length > (1 << 30) ||
        found != (half ? length / 2 + 1 : length)) {
      return call.invalid(text("dimension ", wanted.first + i, " is ", found,
                               "; the lengths say ", length));
    }
    found = length;
  }
  return wanted;
}

static std::vector<Complex> transformed(const Parts &parts,
                                        const Wanted &wanted) {
  std::vector<Complex> values(parts.tensors[0].size());
  for (size_t i = 0; i < values.size(); ++i) {
    values[i] = parts.at<Complex>(i);
  }
  size_t last = wanted.full.size() - 1;
  Transform before(values, parts.shape());
  for (size_t axis = wanted.first; axis < last; ++axis) {
    before.along(axis, wanted.inverse());
  }
  if (wanted.kind == "IRFFT") {
    values = mirrored(values, parts.shape().back(), wanted.full.back());
  }
  Transform(values, wanted.full).along(last, wanted.inverse());
  return values;
}

static absl::Status fft(Call &call) {
  TTC_TRY_ASSIGN(Parts parts, readParts(call, "parts"));
  TTC_TRY_ASSIGN(Wanted wanted, readWanted(call, parts));
  Dims shape = wanted.full;
  shape.back() = wanted.kind == "RFFT" ? shape.back() / 2 + 1 : shape.back();
  HostResults results(call);
  TTC_TRY_ASSIGN(size_t first,
                 results.addParts(shape, wanted.kind == "IRFFT" ? 1 : 2));
  if (elementCount(shape) > 0) {
    std::vector<Complex> values = transformed(parts, wanted);
    size_t kept = shape.back(), length = wanted.full.back();
    for (size_t i = 0; i < elementCount(shape); ++i) {
      results.put(first, i, values[i / kept * length + i % kept]);
    }
  }
  return results.finish();
}

void runtime::addFourierSteps(KernelTable &table) {
  table.add({"host.fft", {"parts", "kind", "lengths"}, fft, anyResults});
}
