// A compiled program as data: tensors, calls of the library and constants, free
// of MLIR. The emitter fills it, `model.ttx` stores it (docs/executable.md),
// the runtime executes it.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EXECUTABLE_PROGRAM_H
#define TTC_EXECUTABLE_PROGRAM_H

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ttc::executable {

/// Element types of the device, with the library's names.
enum class DType : uint8_t {
  BFloat16,
  Float32,
  BFloat8B, ///< 16 datums share an exponent, 7 bits of mantissa and a sign
  BFloat4B,
  Int32,
  UInt32,
  UInt16,
  UInt8,
};

enum class Layout : uint8_t { RowMajor, Tile };
enum class BufferType : uint8_t {
  Dram,
  L1,
  Host, ///< read back, or of a host step: the host has it, the device does not
};
enum class Sharding : uint8_t { Interleaved, Height, Width, Block };

/// Where a tensor lives. A shard's shape is in elements; the grid is in cores.
struct MemoryConfig {
  BufferType buffer = BufferType::Dram;
  Sharding sharding = Sharding::Interleaved;
  uint32_t shardHeight = 0, shardWidth = 0, gridX = 0, gridY = 0;
};

/// Index into Program::tensors.
using TensorId = uint32_t;

struct Tensor {
  std::string name; ///< unique; what the Python export would call it
  std::vector<int64_t> shape;
  DType dtype = DType::Float32;
  Layout layout = Layout::Tile;
  MemoryConfig memory;
};

/// What an argument of a call is.
struct Value;
using List = std::vector<Value>;

/// A named constant of the library: "ttnn.TILE_LAYOUT".
struct Symbol {
  std::string name;
};

/// The program's device handle.
struct DeviceHandle {};

struct Argument;

/// The construction of an object of the library:
/// `ttnn.WormholeComputeKernelConfig(math_fidelity=…)`.
struct Object {
  std::string callee;
  std::vector<Argument> arguments;
};

struct TensorRef {
  TensorId id = 0;
};

struct Value {
  std::variant<std::monostate, bool, int64_t, double, std::string, Symbol,
               DeviceHandle, TensorRef, List, std::unique_ptr<Object>>
      data;
};

struct Argument {
  std::string keyword; ///< empty: positional
  Value value;
};

/// Where an operation comes from. Lines and columns count from 1; 0 is unknown.
struct Location {
  std::string file;
  uint32_t line = 0, column = 0;
  std::string scope; ///< framework scope: "layer0/attention/query"
};

/// A region of a loop or a branch: the next `size` operations of
/// Program::operations behind the operation that has it and behind its other
/// blocks. It sees every tensor that is defined before its operation; nobody
/// outside sees what it defines.
struct Block {
  std::vector<TensorId> arguments; ///< defined anew in each turn
  uint32_t size = 0; ///< operations, those in blocks of blocks included
  std::vector<TensorId> results;
};

/// One call of the library: `callee` with the library's own argument names.
/// `ttnn.deallocate` is a call like any other, without results. Three callees
/// are no calls and have blocks:
/// - `while`: a list of tensors; `trip_count` if known. blocks: condition (one
///   result, an element on the host; none if `trip_count` is given) and body,
///   each with one argument for each tensor; the body has as many results.
/// - `if`: an element on the host. blocks: where it is not 0, and where it is.
/// - `case`: an integer on the host. blocks: by number, the last for all
/// others. Results of `if` and `case` are those of the block that ran, results
/// of `while` the tensors that came last.
struct Operation {
  std::string callee; ///< "ttnn.add"
  std::vector<Argument> arguments;
  std::vector<TensorId> results;
  uint32_t location = 0; ///< index into Program::locations
  std::vector<Block> blocks = {};
};

/// Operations of all blocks of an operation: where execution goes on is so many
/// behind it.
uint64_t nestedOperations(const Operation &operation);

/// A tensor that is read from the file, not computed: row-major elements of the
/// tensor's dtype (BFloat8B and BFloat4B as BFloat16, converted when loaded),
/// little-endian. `bytes` is valid as long as the Program's `storage`.
struct Constant {
  TensorId tensor = 0;
  std::string_view bytes;
};

enum class Role : uint8_t { Input, Parameter, Output };

/// One argument or result of the graph's `@main`.
struct Port {
  TensorId tensor = 0;
  Role role = Role::Input;
  std::string name;  ///< the argument's path with dots: "params.0.kernel"
  std::string dtype; ///< the framework's: "float32", "int64", "bool", …
};

/// Operations are in the order of execution, blocks behind the operation that
/// has them; every tensor is defined once, by an argument, a constant, an
/// operation or a block.
struct Program {
  std::string device; ///< name of the device profile it was compiled for
  std::vector<Tensor> tensors;
  std::vector<Port> arguments; ///< in `@main`'s order
  std::vector<Port> results;
  std::vector<Constant> constants;
  std::vector<Operation> operations;
  std::vector<Location> locations;     ///< [0] is the unknown location
  std::shared_ptr<const void> storage; ///< keeps the constants' bytes alive
};

/// Whether the host computes the operation, from tensors of the host to tensors
/// of the host.
inline bool isHostStep(std::string_view callee) {
  return callee.substr(0, 5) == "host.";
}

/// Complex numbers are one tensor of the program, [2, …]: the real parts, then
/// the imaginary ones.
inline bool isComplex(const Port &port) {
  return port.dtype == "complex64" || port.dtype == "complex128";
}

/// The shape that the framework knows. REQUIRES: the port's tensor exists.
inline std::vector<int64_t> frameworkShape(const Program &program,
                                           const Port &port) {
  std::vector<int64_t> shape = program.tensors[port.tensor].shape;
  if (isComplex(port) && !shape.empty()) {
    shape.erase(shape.begin());
  }
  return shape;
}

} // namespace ttc::executable

#endif // TTC_EXECUTABLE_PROGRAM_H
