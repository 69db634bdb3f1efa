// The table of calls.
// SPDX-License-Identifier: Apache-2.0
#include "importers/ttkernel/Calls.h"

#include "ttc/support/Names.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSwitch.h"
#include <vector>

using llvm::StringRef;

namespace ttc::ttkernel {
namespace {

/// `args`: what each argument becomes, apart by blanks. `cb:in0` is the symbol
/// `in0`, `v` an operand, `acc` an accessor, `0` an operand 0 that the call
/// does not have, `sem:`, `pool:`, `reduce:`, `bcast:` and `real:` attributes,
/// `no` a literal that has to be false, `_` one that does not matter; with `?`
/// it may be missing.
struct Row {
  StringRef callee;
  CallForm form;
  StringRef op;
  StringRef args;
  unsigned resultBits = 0;
};

using enum CallForm;

constexpr Row rows[] = {
    {"cb_reserve_back", Op, "cb_reserve_back", "cb:cb v"},
    {"cb_push_back", Op, "cb_push_back", "cb:cb v"},
    {"cb_wait_front", Op, "cb_wait_front", "cb:cb v"},
    {"cb_pop_front", Op, "cb_pop_front", "cb:cb v"},
    {"get_write_ptr", Op, "get_write_ptr", "cb:cb", 32},
    {"get_read_ptr", Op, "get_read_ptr", "cb:cb", 32},
    {"get_arg_val", GetArg, "", "_", 32},

    {"noc_async_read_tile", Op, "noc_async_read_tile", "v acc v"},
    {"noc_async_read_page", Op, "noc_async_read_tile", "v acc v"},
    {"noc_async_write_tile", Op, "noc_async_write_tile", "v acc v"},
    {"noc_async_write_page", Op, "noc_async_write_tile", "v acc v"},
    {"noc_async_write_tile", WriteFront, "", "cb:cb v"},
    {"noc_async_read_barrier", Op, "noc_async_read_barrier", ""},
    {"noc_async_write_barrier", Op, "noc_async_write_barrier", ""},
    {"noc_async_writes_flushed", Op, "noc_async_writes_flushed", ""},
    {"noc_async_atomic_barrier", Op, "noc_async_atomic_barrier", ""},
    {"noc_async_read", Op, "noc_async_read", "v v v"},
    {"noc_async_write", Op, "noc_async_write", "v v v"},
    {"noc_async_write_multicast", Op, "noc_async_write_multicast", "v v v v"},
    {"get_noc_addr", Op, "get_noc_addr", "v v v", 64},
    {"get_noc_multicast_addr", Op, "get_noc_multicast_addr", "v v v v v", 64},
    {"get_semaphore", Op, "get_semaphore", "sem:semaphore", 32},
    {"noc_semaphore_set", Op, "noc_semaphore_set", "v v"},
    {"noc_semaphore_wait", Op, "noc_semaphore_wait", "v v"},
    {"noc_semaphore_wait_min", Op, "noc_semaphore_wait_min", "v v"},
    {"noc_semaphore_inc", Op, "noc_semaphore_inc", "v v"},
    {"noc_semaphore_set_multicast", Op, "noc_semaphore_set_multicast", "v v v"},
    {"semaphore_init", Op, "noc_semaphore_set", "v v"},
    {"semaphore_wait", Op, "noc_semaphore_wait", "v v"},

    {"engine.init_common", Startup, "", "cb:in0? cb:in1? cb:out?"},
    {"compute_kernel_hw_startup", Startup, "", "cb:in0 cb:in1 cb:out?"},
    {"binary_op_init_common", Startup, "", "cb:in0 cb:in1 cb:out?"},
    {"unary_op_init_common", Startup, "", "cb:in0 cb:out"},
    {"init_sfpu", Startup, "", "cb:in0 cb:out"},
    {"mm_init", MatmulInit, "", "cb:in0? cb:in1? cb:out? no?"},
    {"mm_init_short", Op, "matmul_init", "cb:in0 cb:in1 no?"},
    {"matmul_init", Op, "matmul_init", "cb:in0 cb:in1 no?"},
    {"fpu.matmul_init", Op, "matmul_init", "cb:in0 cb:in1 no?"},
    {"fpu.matmul_init", BinaryInit, "", ""},
    {"fpu.matmul_init", Op, "matmul_init", "cb:in0 cb:in1 cb:?"},
    {"fpu.binary_init", BinaryInit, "", "cb:in0? cb:in1? _?"},
    {"sfpu.init", SfpuInit, "", "_? _?"},
    {"pack.init", Nothing, "", "_? _?"},
    {"pack_reconfig_data_format", Op, "pack_reconfig_data_format", "cb:out"},
    {"reconfig_data_format", Op, "reconfig_data_format", "cb:in0 cb:in1"},

    {"dst.acquire", Op, "tile_regs_acquire", "_?"},
    {"dst.commit", Op, "tile_regs_commit", "_?"},
    {"dst.wait", Op, "tile_regs_wait", "_?"},
    {"dst.release", Op, "tile_regs_release", "_?"},
    {"acquire_dst", OldAcquire, "", "_?"},
    {"release_dst", OldRelease, "", "_?"},
    {"tile_regs_acquire", Op, "tile_regs_acquire", ""},
    {"tile_regs_commit", Op, "tile_regs_commit", ""},
    {"tile_regs_wait", Op, "tile_regs_wait", ""},
    {"tile_regs_release", Op, "tile_regs_release", ""},
    {"copy_tile_init", Op, "copy_tile_init", "cb:cb"},
    {"copy_init", Op, "copy_tile_init", "cb:cb"},
    {"copy_tile_to_dst_init_short", Op, "copy_tile_init", "cb:cb"},
    {"copy_tile", Op, "copy_tile", "cb:cb v v"},
    {"pack_tile", Op, "pack_tile", "v cb:cb _?"},
    // Acquiring DST makes it zero.
    {"fill.zero", Nothing, "", "_? _? _?"},

    {"mm.mma", Op, "matmul_tiles", "cb:in0 cb:in1 0 0 v _?"},
    {"mm.mma", Op, "matmul_tiles", "cb:in0 cb:in1 v v v _?"},
    {"matmul_tiles", Op, "matmul_tiles", "cb:in0 cb:in1 v v v no?"},
    {"add_tiles", Op, "add_tiles", "cb:in0 cb:in1 v v v"},
    {"sub_tiles", Op, "sub_tiles", "cb:in0 cb:in1 v v v"},
    {"mul_tiles", Op, "mul_tiles", "cb:in0 cb:in1 v v v"},
    {"add_tiles_init", Op, "add_tiles_init", "cb:in0 cb:in1 no?"},
    {"sub_tiles_init", Op, "sub_tiles_init", "cb:in0 cb:in1 no?"},
    {"mul_tiles_init", Op, "mul_tiles_init", "cb:in0 cb:in1"},
    {"add_init", Op, "add_tiles_init", "cb:in0 cb:in1"},
    {"sub_init", Op, "sub_tiles_init", "cb:in0 cb:in1"},
    {"mul_init", Op, "mul_tiles_init", "cb:in0 cb:in1"},
    {"add_tiles_bcast", Op, "add_tiles_bcast", "bcast:dim cb:in0 cb:in1 v v v"},
    {"sub_tiles_bcast", Op, "sub_tiles_bcast", "bcast:dim cb:in0 cb:in1 v v v"},
    {"mul_tiles_bcast", Op, "mul_tiles_bcast", "bcast:dim cb:in0 cb:in1 v v v"},
    {"add_bcast_init", Op, "add_bcast_init", "bcast:dim cb:in0 cb:in1"},
    {"sub_bcast_init", Op, "sub_bcast_init", "bcast:dim cb:in0 cb:in1"},
    {"mul_bcast_init", Op, "mul_bcast_init", "bcast:dim cb:in0 cb:in1"},
    {"reduce_init", Op, "reduce_init",
     "pool:pool reduce:dim cb:in cb:scaler cb:out"},
    {"reduce_tile", Op, "reduce_tile",
     "pool:pool reduce:dim cb:in cb:scaler v v v"},
    {"reduce_uninit", Op, "reduce_uninit", ""},
    {"transpose_wh_init", Op, "transpose_wh_init", "cb:cb cb:?"},
    {"transpose_init", Op, "transpose_wh_init", "cb:cb cb:?"},
    {"transpose_wh_tile", Op, "transpose_wh_tile", "cb:cb v v"},
    {"transpose_tile", Op, "transpose_wh_tile", "cb:cb v v"},

    {"sfpu.unary", SfpuCall, "", "_ _"},
    {"binop_with_scalar_tile_init", Op, "binop_with_scalar_tile_init", ""},
    {"add_unary_tile", Op, "add_unary_tile", "v real:value"},
    {"sub_unary_tile", Op, "sub_unary_tile", "v real:value"},
    {"rsub_unary_tile", Op, "rsub_unary_tile", "v real:value"},
    {"mul_unary_tile", Op, "mul_unary_tile", "v real:value"},
    {"copy_dest_values_init", Op, "copy_dest_values_init", ""},
    {"copy_dest_values", Op, "copy_dest_values", "v v"},
    {"fill_tile_init", Op, "fill_tile_init", ""},
    {"fill_tile", Op, "fill_tile", "v real:value"},
};

/// Functions of the vector engine that take one tile of DST.
constexpr StringRef unaries[] = {
    "abs",      "cos",   "erf",  "exp",    "gelu",    "log",
    "negative", "recip", "relu", "rsqrt",  "sigmoid", "sign",
    "silu",     "sin",   "sqrt", "square", "tanh"};
constexpr StringRef binaries[] = {"add_binary", "sub_binary", "mul_binary",
                                  "div_binary", "binary_max", "binary_min"};
constexpr std::pair<StringRef, StringRef> vectorAliases[] = {
    {"reciprocal", "recip"},
    {"ln", "log"},
    {"neg", "negative"},
    {"swish", "silu"}};

/// Operations of two tiles as the passes call them, with tiles and without.
constexpr std::pair<StringRef, StringRef> engineBinaries[] = {
    {"fpu.add", "add_tiles"},
    {"fpu.sub", "sub_tiles"},
    {"fpu.mul", "mul_tiles"},
    {"fpu.subtract", "sub_tiles"},
    {"fpu.multiply", "mul_tiles"}};

constexpr std::pair<StringRef, StringRef> unlowered[] = {
    {"alloc_cb", "allocates a circular buffer, which `tt.cb_indices` has to "
                 "say"},
    {"read_to_cb", "is left over from an earlier pass; wanted cb_reserve_back, "
                   "noc_async_read_tile, noc_async_read_barrier, "
                   "cb_push_back"},
    {"write_from_cb", "is left over from an earlier pass; wanted "
                      "cb_wait_front, noc_async_write_tile, "
                      "noc_async_write_barrier, cb_pop_front"},
    {"copy.protocol_less", "is left over from an earlier pass; wanted the "
                           "protocol of a circular buffer"},
    {"fpu.div", "is no operation of the matrix engine; wanted recip_tile of "
                "the divisor and mul_tiles, or div_binary_tile in DST"},
    {"semaphore_post", "does not say whose semaphore; wanted "
                       "noc_semaphore_inc of a NoC address"},
};

ArgForm formOf(StringRef word) {
  return llvm::StringSwitch<ArgForm>(word)
      .Case("v", ArgForm::Value)
      .Case("acc", ArgForm::Accessor)
      .Case("0", ArgForm::Zero)
      .Case("cb", ArgForm::CB)
      .Case("sem", ArgForm::Semaphore)
      .Case("pool", ArgForm::Pool)
      .Case("reduce", ArgForm::ReduceDim)
      .Case("bcast", ArgForm::BcastDim)
      .Case("real", ArgForm::Real)
      .Case("no", ArgForm::False)
      .Default(ArgForm::Ignored);
}

CallRow rowOf(const Row &row) {
  CallRow made;
  made.callee = row.callee.str();
  made.form = row.form;
  made.op = row.op.str();
  made.resultBits = row.resultBits;
  llvm::SmallVector<StringRef> words;
  row.args.split(words, ' ', -1, false);
  for (StringRef word : words) {
    bool isOptional = word.consume_back("?");
    auto [form, attribute] = word.split(':');
    bool isUnused = word.ends_with(":");
    made.args.push_back(
        {isUnused ? ArgForm::Ignored : formOf(form), attribute, isOptional});
  }
  return made;
}

using Table = llvm::StringMap<std::vector<CallRow>>;

void addFunctions(Table &table) {
  auto add = [&](const std::string &callee, CallForm form,
                 const std::string &op, StringRef args) {
    table[callee].push_back(rowOf({callee, form, op, args}));
  };
  for (StringRef name : unaries) {
    std::string tile = (name + "_tile").str();
    add(tile + "_init", Op, tile + "_init", "");
    add(tile, Op, tile, "v");
    add(tile, TileUnary, tile, "cb:cb v v");
    add(("sfpu." + name).str(), Op, tile, "v");
    add(("sfpu." + name).str(), TileUnary, tile, "cb:cb v v");
    add(("sfpu." + name + "_init").str(), Op, tile + "_init", "");
  }
  for (StringRef name : binaries) {
    std::string tile = (name + "_tile").str();
    add(tile + "_init", Op, tile + "_init", "");
    add(tile, Op, tile, "v v v");
  }
  for (auto [name, op] : engineBinaries) {
    add(name.str(), Op, op.str(), "cb:in0 cb:in1 0 0 v");
    add(name.str(), Op, op.str(), "cb:in0 cb:in1 v v v");
  }
}

const Table &table() {
  static const auto *made = [] {
    auto *map = new Table();
    for (const Row &row : rows) {
      (*map)[row.callee].push_back(rowOf(row));
    }
    addFunctions(*map);
    return map;
  }();
  return *made;
}

StringRef plain(StringRef callee) {
  callee.consume_front("tt.");
  return callee;
}

} // namespace

bool CallRow::takes(size_t count) const {
  size_t least = 0, most = 0;
  for (const CallArg &arg : args) {
    most += arg.form != ArgForm::Zero;
    least += arg.form != ArgForm::Zero && !arg.isOptional;
  }
  return count >= least && count <= most;
}

llvm::SmallVector<const CallRow *> findCalls(StringRef callee) {
  llvm::SmallVector<const CallRow *> found;
  auto place = table().find(plain(callee));
  if (place != table().end()) {
    for (const CallRow &row : place->second) {
      found.push_back(&row);
    }
    return found;
  }
  for (auto [alias, name] : vectorAliases) {
    if (plain(callee) == ("sfpu." + alias).str()) {
      return findCalls(("sfpu." + name).str());
    }
  }
  return found;
}

Preparation preparationOf(StringRef callee) {
  auto rows = findCalls(callee);
  if (rows.empty()) {
    return Preparation::None;
  }
  switch (rows.front()->form) {
  case Startup:
  case MatmulInit:
    return Preparation::Startup;
  case BinaryInit:
  case SfpuInit:
  case Nothing:
    return Preparation::Init;
  default:
    return StringRef(rows.front()->op).ends_with("_init") ? Preparation::Init
                                                          : Preparation::None;
  }
}

StringRef unloweredReason(StringRef callee) {
  for (auto [name, reason] : unlowered) {
    if (name == plain(callee)) {
      return reason;
    }
  }
  return "";
}

StringRef nearestCallee(StringRef callee) {
  std::vector<std::string_view> known;
  for (const auto &entry : table()) {
    known.push_back(entry.getKey());
  }
  llvm::sort(known);
  return nearestName(plain(callee), known);
}

StringRef vectorFunction(StringRef spelled) {
  spelled = plain(spelled);
  spelled.consume_front("sfpu.");
  spelled.consume_back("_tile");
  for (auto [alias, name] : vectorAliases) {
    spelled = spelled == alias ? name : spelled;
  }
  auto found = llvm::find(unaries, spelled);
  return found == std::end(unaries) ? StringRef() : *found;
}

} // namespace ttc::ttkernel
