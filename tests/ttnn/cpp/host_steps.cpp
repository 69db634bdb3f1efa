// Runs the host steps of C++ exports on given numbers: `host_steps FILE` reads
// lines `STEP WORD...` from FILE, with operands from FILE.safetensors, and
// prints every result as `shape: numbers`. test_cpp_host_steps.py compares them
// with the Python helpers.
// SPDX-License-Identifier: Apache-2.0
#include "host_eigen.h"
#include "host_fourier.h"
#include "host_linear_algebra.h"
#include "host_qr.h"
#include "host_random_bits.h"
#include "safetensors.h"
#include <cstdio>
#include <sstream>

using namespace model;

namespace {

/// What a line of the file names: operands by list, and words.
struct Line {
  std::istringstream words;
  SafetensorsFile &file;

  std::string word() {
    std::string text;
    words >> text;
    return text;
  }
  bool flag() { return word() == "1"; }

  std::vector<int64_t> numbers() {
    std::vector<int64_t> list(static_cast<size_t>(std::stol(word())));
    for (int64_t &number : list) {
      number = std::stol(word());
    }
    return list;
  }

  /// `COUNT NAME RANK SIZE… NAME RANK SIZE…`
  Tensors tensors() {
    Tensors list;
    for (long count = std::stol(word()); count > 0; --count) {
      const std::string name = word();
      const auto sizes = numbers();
      const std::vector<uint32_t> shape(sizes.begin(), sizes.end());
      list.push_back(
          host_tensor(file.read<float>(name), shape, ttnn::DataType::FLOAT32));
    }
    return list;
  }

  ttnn::Tensor state() {
    auto words32 = file.read<uint32_t>(word());
    const auto count = static_cast<uint32_t>(words32.size());
    return host_tensor(std::move(words32), {count}, ttnn::DataType::UINT32);
  }
};

Tensors run(Line &line) {
  const std::string step = line.word();
  Tensors first;
  if (step == "random_bits") {
    const ttnn::Tensor state = line.state();
    const std::string algorithm = line.word();
    const auto shape = line.numbers();
    return host_random_bits(state, algorithm, shape, std::stoi(line.word()));
  }
  first = line.tensors();
  if (step == "cholesky") {
    return host_cholesky(first, line.flag());
  }
  if (step == "eigh") {
    return host_eigh(first, line.flag());
  }
  if (step == "svd") {
    return host_svd(first, line.flag());
  }
  if (step == "lu") {
    return host_lu(first);
  }
  if (step == "qr") {
    return host_qr(first);
  }
  if (step == "householder_product") {
    return host_householder_product(first, line.tensors());
  }
  if (step == "fft") {
    const std::string kind = line.word();
    return host_fft(first, kind, line.numbers());
  }
  const Tensors second = line.tensors();
  const bool leftSide = line.flag(), lower = line.flag(), unit = line.flag();
  return host_triangular_solve(first, second, leftSide, lower, unit,
                               line.word());
}

template <class Number> void printNumbers(const ttnn::Tensor &tensor) {
  for (const Number number : tensor.to_vector<Number>()) {
    std::printf(" %.9g", static_cast<double>(number));
  }
}

void print(const ttnn::Tensor &tensor) {
  for (const auto size : tensor.logical_shape().view()) {
    std::printf("%u ", static_cast<unsigned>(size));
  }
  std::printf(":");
  if (tensor.dtype() == ttnn::DataType::FLOAT32) {
    printNumbers<float>(tensor);
  } else if (tensor.dtype() == ttnn::DataType::INT32) {
    printNumbers<int32_t>(tensor);
  } else {
    for (const uint32_t word : tensor.to_vector<uint32_t>()) {
      std::printf(" %u", word);
    }
  }
  std::printf("\n");
}

} // namespace

int main(int, char **argv) {
  std::ifstream lines(argv[1]);
  SafetensorsFile file(std::string(argv[1]) + ".safetensors");
  for (std::string text; std::getline(lines, text);) {
    Line line{std::istringstream(text), file};
    for (const ttnn::Tensor &result : run(line)) {
      print(result);
    }
    std::printf("end\n");
  }
}
