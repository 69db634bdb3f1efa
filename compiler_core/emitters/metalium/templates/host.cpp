// Functions that main.cpp may need. `//@ NAME: NEEDED...` begins one; an export has those that it needs.
// SPDX-License-Identifier: Apache-2.0
//@ tensor:
// Numbers in rows; the last two dimensions are those of a matrix.
struct Tensor {
  std::vector<uint32_t> shape;
  std::vector<float> values;

  uint32_t rows() const { return shape.size() < 2 ? 1 : shape[shape.size() - 2]; }
  uint32_t columns() const { return shape.back(); }
  uint32_t matrices() const { return static_cast<uint32_t>(values.size() / (size_t(rows()) * columns())); }
};

Tensor makeTensor(std::vector<uint32_t> shape, float value = 0.0f) {
  const size_t count = std::accumulate(shape.begin(), shape.end(), size_t(1), std::multiplies<size_t>());
  return {std::move(shape), std::vector<float>(count, value)};
}
//@ random: tensor
Tensor randomTensor(std::vector<uint32_t> shape, uint32_t seed) {
  Tensor tensor = makeTensor(std::move(shape));
  std::mt19937 generator(seed);
  std::uniform_real_distribution<float> between(-1.0f, 1.0f);
  std::generate(tensor.values.begin(), tensor.values.end(), [&] { return between(generator); });
  return tensor;
}
//@ tiles: tensor
constexpr uint32_t kTile = 32;
constexpr uint32_t kFace = 16;

uint32_t tiles(uint32_t elements) { return (elements + kTile - 1) / kTile; }

// Calls `visit(place in the tiles, place in the rows)` for every element: tiles row by row, four faces of 16x16 in
// each.
template <typename Visit> void forEachInTiles(const Tensor &tensor, Visit visit) {
  const uint32_t rows = tensor.rows(), columns = tensor.columns(), across = tiles(columns);
  for (uint32_t matrix = 0; matrix < tensor.matrices(); ++matrix) {
    for (uint32_t r = 0; r < rows; ++r) {
      for (uint32_t c = 0; c < columns; ++c) {
        const size_t tile = (size_t(matrix) * tiles(rows) + r / kTile) * across + c / kTile;
        const uint32_t face = r % kTile / kFace * 2 + c % kTile / kFace;
        const uint32_t inFace = r % kFace * kFace + c % kFace;
        visit(tile * kTile * kTile + face * kFace * kFace + inFace, (size_t(matrix) * rows + r) * columns + c);
      }
    }
  }
}

std::vector<float> inTiles(const Tensor &tensor) {
  std::vector<float> result(size_t(tensor.matrices()) * tiles(tensor.rows()) * tiles(tensor.columns()) * kTile * kTile);
  forEachInTiles(tensor, [&](size_t tiled, size_t plain) { result[tiled] = tensor.values[plain]; });
  return result;
}

Tensor fromTiles(const std::vector<float> &tiled, std::vector<uint32_t> shape) {
  Tensor tensor = makeTensor(std::move(shape));
  forEachInTiles(tensor, [&](size_t from, size_t plain) { tensor.values[plain] = tiled[from]; });
  return tensor;
}
//@ pack_bf16:
// bfloat16, rounded to nearest even, two in a word.
std::vector<uint32_t> packBf16(const std::vector<float> &values) {
  std::vector<uint32_t> words(values.size() / 2);
  for (size_t i = 0; i < values.size(); ++i) {
    const uint32_t bits = std::bit_cast<uint32_t>(values[i]);
    const uint32_t rounded = (bits + 0x7fff + (bits >> 16 & 1)) >> 16;
    words[i / 2] |= (rounded & 0xffff) << (i % 2 * 16);
  }
  return words;
}
//@ unpack_bf16:
std::vector<float> unpackBf16(const std::vector<uint32_t> &words) {
  std::vector<float> values(words.size() * 2);
  for (size_t i = 0; i < values.size(); ++i) {
    values[i] = std::bit_cast<float>(words[i / 2] >> (i % 2 * 16) << 16);
  }
  return values;
}
//@ pack_f32:
std::vector<uint32_t> packF32(const std::vector<float> &values) {
  std::vector<uint32_t> words(values.size());
  std::transform(values.begin(), values.end(), words.begin(),
                 [](float value) { return std::bit_cast<uint32_t>(value); });
  return words;
}
//@ unpack_f32:
std::vector<float> unpackF32(const std::vector<uint32_t> &words) {
  std::vector<float> values(words.size());
  std::transform(words.begin(), words.end(), values.begin(), [](uint32_t word) { return std::bit_cast<float>(word); });
  return values;
}
//@ pack_bfp8:
// bfloat8_b: sixteen numbers share an exponent. The library packs it.
std::vector<uint32_t> packBfp8(const std::vector<float> &values) {
  return pack_as_bfp8_tiles<float>(values, /*row_major_input=*/false, /*is_exp_a=*/false);
}
//@ unpack_bfp8:
std::vector<float> unpackBfp8(const std::vector<uint32_t> &words) {
  return unpack_bfp8_tiles_into_float_vec(words, /*row_major_output=*/false, /*is_exp_a=*/false);
}
//@ pcc:
// Pearson's correlation of what the device computed with what it should have.
double correlation(const std::vector<float> &actual, const std::vector<float> &expected) {
  const double count = static_cast<double>(actual.size());
  const double meanA = std::accumulate(actual.begin(), actual.end(), 0.0) / count;
  const double meanE = std::accumulate(expected.begin(), expected.end(), 0.0) / count;
  double both = 0, a = 0, e = 0;
  for (size_t i = 0; i < actual.size(); ++i) {
    both += (actual[i] - meanA) * (expected[i] - meanE);
    a += (actual[i] - meanA) * (actual[i] - meanA);
    e += (expected[i] - meanE) * (expected[i] - meanE);
  }
  if (a == 0 || e == 0) {
    return actual == expected ? 1.0 : 0.0;
  }
  return both / std::sqrt(a * e);
}
//@ unary: tensor
template <typename Function> Tensor unary(Tensor x, Function function) {
  std::transform(x.values.begin(), x.values.end(), x.values.begin(), function);
  return x;
}
//@ binary: tensor
// Dimensions of 1 are repeated; missing ones in front count as 1.
template <typename Function> Tensor binary(Tensor a, Tensor b, Function function) {
  const size_t rank = std::max(a.shape.size(), b.shape.size());
  a.shape.insert(a.shape.begin(), rank - a.shape.size(), 1);
  b.shape.insert(b.shape.begin(), rank - b.shape.size(), 1);
  std::vector<uint32_t> shape(rank);
  std::transform(a.shape.begin(), a.shape.end(), b.shape.begin(), shape.begin(),
                 [](uint32_t m, uint32_t n) { return std::max(m, n); });
  Tensor result = makeTensor(shape);
  const auto place = [&](const Tensor &tensor, size_t index) {
    size_t from = 0, stride = 1;
    for (size_t i = rank; i-- > 0; index /= shape[i]) {
      from += tensor.shape[i] == 1 ? 0 : index % shape[i] * stride;
      stride *= tensor.shape[i];
    }
    return from;
  };
  for (size_t i = 0; i < result.values.size(); ++i) {
    result.values[i] = function(a.values[place(a, i)], b.values[place(b, i)]);
  }
  return result;
}
//@ matmul: tensor
// a: [..., m, k], b: [..., k, n] -> [..., m, n]; one matrix b serves all of a.
Tensor matmul(const Tensor &a, const Tensor &b) {
  const uint32_t m = a.rows(), k = a.columns(), n = b.columns();
  std::vector<uint32_t> shape = a.shape;
  shape.back() = n;
  Tensor result = makeTensor(shape);
  for (uint32_t matrix = 0; matrix < a.matrices(); ++matrix) {
    const float *left = &a.values[size_t(matrix) * m * k];
    const float *right = &b.values[size_t(matrix % b.matrices()) * k * n];
    for (uint32_t i = 0; i < m; ++i) {
      float *row = &result.values[(size_t(matrix) * m + i) * n];
      for (uint32_t l = 0; l < k; ++l) {
        for (uint32_t j = 0; j < n; ++j) {
          row[j] += left[size_t(i) * k + l] * right[size_t(l) * n + j];
        }
      }
    }
  }
  return result;
}
//@ transpose: tensor
Tensor transpose(const Tensor &x) {
  std::vector<uint32_t> shape = x.shape;
  std::swap(shape[shape.size() - 1], shape[shape.size() - 2]);
  Tensor result = makeTensor(shape);
  const uint32_t rows = x.rows(), columns = x.columns();
  for (size_t i = 0; i < x.values.size(); ++i) {
    const size_t matrix = i / (size_t(rows) * columns), r = i / columns % rows, c = i % columns;
    result.values[(matrix * columns + c) * rows + r] = x.values[i];
  }
  return result;
}
//@ reduce: tensor
// Over the last dimension (-1) or the one before (-2), which stays as 1.
template <typename Function> Tensor reduce(const Tensor &x, int dim, float initial, Function function) {
  std::vector<uint32_t> shape = x.shape;
  shape[shape.size() + dim] = 1;
  Tensor result = makeTensor(shape, initial);
  const uint32_t rows = x.rows(), columns = x.columns();
  for (size_t i = 0; i < x.values.size(); ++i) {
    const size_t matrix = i / (size_t(rows) * columns);
    float &sum = result.values[dim == -1 ? i / columns : matrix * columns + i % columns];
    sum = function(sum, x.values[i]);
  }
  return result;
}
//@ sum: reduce
Tensor sum(const Tensor &x, int dim) {
  return reduce(x, dim, 0.0f, [](float a, float b) { return a + b; });
}
//@ max: reduce
Tensor maximum(const Tensor &x, int dim) {
  return reduce(x, dim, -INFINITY, [](float a, float b) { return std::max(a, b); });
}
//@ mean: sum unary
Tensor mean(const Tensor &x, int dim) {
  const float count = static_cast<float>(dim == -1 ? x.columns() : x.rows());
  return unary(sum(x, dim), [count](float value) { return value / count; });
}
//@ softmax: sum max binary unary
Tensor softmax(const Tensor &x) {
  const Tensor shifted = binary(x, maximum(x, -1), [](float a, float b) { return a - b; });
  const Tensor exponents = unary(shifted, [](float value) { return std::exp(value); });
  return binary(exponents, sum(exponents, -1), [](float a, float b) { return a / b; });
}
//@ rms_norm: mean binary unary
Tensor rmsNorm(const Tensor &x, float eps) {
  const Tensor squares = mean(unary(x, [](float value) { return value * value; }), -1);
  return binary(x, squares, [eps](float value, float square) { return value / std::sqrt(square + eps); });
}
//@ layer_norm: rms_norm
Tensor layerNorm(const Tensor &x, float eps) {
  return rmsNorm(binary(x, mean(x, -1), [](float a, float b) { return a - b; }), eps);
}
//@ mesh:
std::shared_ptr<distributed::MeshBuffer> makeBuffer(distributed::MeshDevice &device, uint32_t pages, uint32_t pageSize,
                                                    BufferType type) {
  const distributed::DeviceLocalBufferConfig local{.page_size = pageSize, .buffer_type = type};
  const distributed::ReplicatedBufferConfig replicated{.size = uint64_t(pages) * pageSize};
  return distributed::MeshBuffer::create(replicated, local, &device);
}

void makeCircularBuffer(Program &program, const CoreRangeSet &cores, uint32_t index, uint32_t pages, uint32_t pageSize,
                        DataFormat format) {
  CircularBufferConfig config(pages * pageSize, {{index, format}});
  CreateCircularBuffer(program, cores, config.set_page_size(index, pageSize));
}
//@ device2024:
std::shared_ptr<Buffer> makeBuffer(Device *device, uint32_t pages, uint32_t pageSize, BufferType type) {
  return CreateBuffer(InterleavedBufferConfig{
      .device = device, .size = uint64_t(pages) * pageSize, .page_size = pageSize, .buffer_type = type});
}

void makeCircularBuffer(Program &program, const CoreRangeSet &cores, uint32_t index, uint32_t pages, uint32_t pageSize,
                        DataFormat format) {
  CircularBufferConfig config(pages * pageSize, {{index, format}});
  CreateCircularBuffer(program, cores, config.set_page_size(index, pageSize));
}
//@ kernels:
// Kernels are compiled when the program runs, from their sources.
std::string kernelPath(const std::string &file) { return std::string(KERNEL_DIR) + "/" + file; }
//@ work:
// Units of work of core number `i`, as split_work_to_cores shares them: they differ by one at most, larger ones first.
uint32_t share(uint32_t units, uint32_t cores, uint32_t i) { return units / cores + (i < units % cores ? 1 : 0); }
//@ cores:
// The cores of a range, row by row.
std::vector<CoreCoord> coresOf(const std::vector<CoreRange> &ranges) {
  std::vector<CoreCoord> cores;
  for (const CoreRange &range : ranges) {
    for (size_t y = range.start_coord.y; y <= range.end_coord.y; ++y) {
      for (size_t x = range.start_coord.x; x <= range.end_coord.x; ++x) {
        cores.emplace_back(x, y);
      }
    }
  }
  return cores;
}
