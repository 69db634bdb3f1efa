// Every compile option that ttc knows, in one table: both families of tt-xla
// names and the tt-mlir pipeline names that people pass. Adding an option is
// adding a row here and reading it where it acts.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/Options.h"

#include "ttc/Sizes.h"
#include <algorithm>

namespace ttc {
namespace {

using Names = std::vector<std::string_view>;

/// Where an option acts: one word at the end of each row.
enum class Acts {
  Yes,    ///< changes the export
  NotYet, ///< known, accepted with a remark, counted in the key
  Client, ///< says where or how to write; acts in the client, not in the key
  ClientNotYet,
  Limit, ///< refuses graphs; what is made of the others does not depend on it
};

OptionSpec row(std::string_view name, OptionType type,
               std::string_view defaultValue, Acts acts, std::string_view help,
               Names aliases = {}) {
  OptionSpec spec;
  spec.name = name;
  spec.aliases = std::move(aliases);
  spec.type = type;
  spec.defaultValue = defaultValue;
  spec.help = help;
  spec.hasEffect =
      acts == Acts::Yes || acts == Acts::Client || acts == Acts::Limit;
  spec.inKey = acts == Acts::Yes || acts == Acts::NotYet;
  return spec;
}

OptionSpec flag(std::string_view name, std::string_view defaultValue, Acts acts,
                std::string_view help, Names aliases = {}) {
  return row(name, OptionType::Bool, defaultValue, acts, help,
             std::move(aliases));
}

OptionSpec text(std::string_view name, std::string_view defaultValue, Acts acts,
                std::string_view help, Names aliases = {}) {
  return row(name, OptionType::String, defaultValue, acts, help,
             std::move(aliases));
}

OptionSpec number(std::string_view name, std::string_view defaultValue,
                  int64_t minimum, int64_t maximum, Acts acts,
                  std::string_view help, Names aliases = {}) {
  OptionSpec spec =
      row(name, OptionType::Int, defaultValue, acts, help, std::move(aliases));
  spec.minimum = minimum;
  spec.maximum = maximum;
  return spec;
}

OptionSpec choice(std::string_view name, std::string_view defaultValue,
                  Names choices, Acts acts, std::string_view help,
                  Names aliases = {}) {
  OptionSpec spec =
      row(name, OptionType::Enum, defaultValue, acts, help, std::move(aliases));
  spec.choices = std::move(choices);
  return spec;
}

/// What is made, and where it goes.
void addExportOptions(std::vector<OptionSpec> &table) {
  table.insert(
      table.end(),
      {
          choice("backend", "default",
                 {"default", "codegen_py", "codegen_cpp", "ttnn_flatbuffer",
                  "codegen_load_py", "python", "cpp", "executable", "graph",
                  "manifest", "metalium"},
                 Acts::Client,
                 "What to emit, in tt-xla's words: `codegen_py` is `--emit "
                 "python`. `default` leaves it to `--emit`."),
          text("export_path", "", Acts::Client,
               "Directory that the client writes the export to."),
          flag("export_tensors", "false", Acts::Client,
               "Write the parameters as `tensors.safetensors` beside the "
               "export. The client does it: they never travel."),
          flag("export_goldens", "false", Acts::Client,
               "Write an example's inputs and what the framework computes of "
               "them as `goldens.npz` beside the export, for `main.py "
               "--check`. The client does it: they never travel."),
          text("export_model_name", "", Acts::ClientNotYet,
               "Name of the model in the names of exported files."),
          flag("dry_run", "true", Acts::ClientNotYet,
               "Stop after the export instead of running the program. ttc "
               "never runs a program while compiling."),
          flag("source_locations", "false", Acts::Yes,
               "Keep file and line of the source in comments and IR of the "
               "export; without it they do not reach it."),
          text("argument_types", "", Acts::Yes,
               "Roles of the arguments, "
               "`<function>=input,parameter,constant,...`, in their order; "
               "functions apart by `;`."),
          flag("target_module", "false", Acts::NotYet,
               "Emit `forward` for import into a larger program. ttc's "
               "`main.py` always has it."),
          flag("codegen_try_recover_structure", "false", Acts::NotYet,
               "Rebuild the functions of the framework's modules in the "
               "emitted code.",
               {"try_recover_structure"}),
          choice("structure", "modules", {"flat", "functions", "modules"},
                 Acts::Yes,
                 "Form of the emitted code. `flat`: one function; `functions`: "
                 "layers that repeat become one function, called in a loop; "
                 "`modules`: the framework's modules become functions too."),
          flag("codegen_split_files", "false", Acts::NotYet,
               "Put constant evaluation into a file of its own.",
               {"split_files"}),
          flag("load_input_tensors_from_disk", "false", Acts::NotYet,
               "Let `main` read its inputs from files."),
          text("tensor_load_directory", "", Acts::NotYet,
               "Folder of the input files."),
          text("tensor_load_file_prefix", "arg", Acts::NotYet,
               "Prefix of the input files."),
          flag("tuplify_input_if_empty", "false", Acts::NotYet,
               "Give `forward` an argument even if the graph has none."),
          choice("metalium_api", "2026", {"2024", "2025", "2026"}, Acts::Yes,
                 "Whose library the emitted source is written for: kernels and "
                 "host programs for Metalium of September 2024, of December "
                 "2025, or the current one; Python and C++ for TT-NN of autumn "
                 "2024 (Python alone), of December 2025, or the current one. "
                 "docs/generated-code.md says what differs."),
          flag("verify_kernels", "true", Acts::Yes,
               "Refuse kernels that would hang, overrun a buffer or compute "
               "something else (pass `ttkernel-verify-protocol`)."),
          number("metalium_cores", "0", 0, 256, Acts::Yes,
                 "Cores that kernels made of a graph run on at most; 0: all "
                 "that the work is enough for."),
          choice("metalium_matmul", "auto",
                 {"auto", "single", "multi", "multicast"}, Acts::Yes,
                 "How kernels made of a product are spread. `single`: one "
                 "core; `multi`: each core reads what its tiles need; "
                 "`multicast`: a core reads a block and multicasts it along "
                 "its row or column of cores; `auto`: `multicast` where that "
                 "is worth it, else `multi`."),
          flag("target_dylib", "false", Acts::NotYet,
               "Emit C++ for a shared library."),
      });
}

/// How hard to optimize.
void addOptimizerOptions(std::vector<OptionSpec> &table) {
  table.insert(
      table.end(),
      {
          number("optimization_level", "0", 0, 2, Acts::NotYet,
                 "0: everything in DRAM, interleaved; 1: layouts chosen op by "
                 "op; 2: also sharded in L1."),
          flag("enable_optimizer", "false", Acts::NotYet,
               "Choose layouts op by op. Today's spelling: "
               "`optimization_level=1`."),
          flag("enable_memory_layout_analysis", "false", Acts::NotYet,
               "Keep tensors sharded in L1 where they fit. Today's spelling: "
               "`optimization_level=2`.",
               {"memory_layout_analysis_enabled"}),
          flag("enable_l1_interleaved", "false", Acts::NotYet,
               "Keep tensors interleaved in L1 where they fit."),
          flag("insert_memreconfig", "false", Acts::NotYet,
               "Insert a change of memory layout where the plan needs one."),
          text("override_output_layout", "", Acts::NotYet,
               "Layouts of named ops, "
               "`op=2x2:l1:block_sharded:tile:bf16`, apart by commas."),
          text("override_conv2d_config", "", Acts::NotYet,
               "Conv2d configs of named ops."),
          text("override_conv3d_config", "", Acts::NotYet,
               "Conv3d configs of named ops."),
          number("max_legal_layouts", "64", 1, 4096, Acts::NotYet,
                 "How many layouts of an op the optimizer considers."),
          flag("row_major_enabled", "false", Acts::NotYet,
               "Let the optimizer choose row-major layouts."),
          text("tensor_l1_usage_cap", "0.95", Acts::NotYet,
               "Share of L1 that tensors may take, 0 to 1."),
          number("max_fallback_attempts", "10000", 0, 1000000, Acts::NotYet,
                 "How many configurations to try when one is refused."),
          flag("use_mock_allocator_state", "true", Acts::NotYet,
               "Let the optimizer model the allocator."),
          flag("enable_decision_trace", "false", Acts::NotYet,
               "Write what the optimizer decided and why."),
          text("decision_trace_dir", "", Acts::NotYet,
               "Folder of the decision trace."),
      });
}

/// Numerics.
void addNumericOptions(std::vector<OptionSpec> &table) {
  table.insert(
      table.end(),
      {
          choice("math_fidelity", "hifi4",
                 {"lofi", "hifi2", "hifi3", "hifi4", "ttnn_default"}, Acts::Yes,
                 "Multiplier phases of matrix ops; `ttnn_default` leaves it to "
                 "the library.",
                 {"compute_cfg_math_fidelity"}),
          flag("fp32_dest_acc_en", "true", Acts::Yes,
               "Accumulate matrix ops in 32 bits.",
               {"compute_cfg_fp32_dest_acc_en"}),
          flag("math_approx_mode", "", Acts::Yes,
               "Approximate transcendental functions. Not set: the library's "
               "choice.",
               {"compute_cfg_math_approx_mode"}),
          flag("packer_l1_acc", "", Acts::Yes,
               "Accumulate partial sums of matrix ops in L1. Not set: the "
               "library's choice.",
               {"compute_cfg_packer_l1_acc"}),
          flag("dst_full_sync_en", "", Acts::Yes,
               "Use the whole destination register at once. Not set: the "
               "library's choice.",
               {"compute_cfg_dst_full_sync_en"}),
          choice("experimental_weight_dtype", "none",
                 {"none", "bfp_bf8", "bfp_bf4"}, Acts::NotYet,
                 "Block format that weights are stored in."),
          choice("experimental_kv_cache_dtype", "none",
                 {"none", "bfp_bf8", "bfp_bf4"}, Acts::NotYet,
                 "Block format that key/value caches are stored in."),
          flag("enable_bfp8_conversion", "false", Acts::NotYet,
               "Compute in bfp8. Today's spelling: "
               "`experimental_weight_dtype=bfp_bf8`."),
          flag("enable_activation_dtype_lowering", "false", Acts::NotYet,
               "Store activations in a block format."),
          number("target_bit_width", "32", 16, 32, Acts::NotYet,
                 "Width of integers on the device."),
      });
}

/// Constants and single transformations.
void addTransformOptions(std::vector<OptionSpec> &table) {
  table.insert(
      table.end(),
      {
          flag("enable_const_eval", "true", Acts::NotYet,
               "Compute what depends on parameters and constants alone once, "
               "apart from `forward`."),
          flag("enable_const_eval_on_cpu", "true", Acts::NotYet,
               "Do that on the host.", {"enable_cpu_hoisted_const_eval"}),
          flag("enable_const_eval_inputs_to_system_memory", "true",
               Acts::NotYet, "Keep its inputs on the host."),
          flag("experimental_enable_fusing_conv2d_with_multiply_pattern",
               "false", Acts::NotYet,
               "Fold a multiplication behind a conv2d into its weights.",
               {"enable_fusing_conv2d_with_multiply_pattern"}),
          flag("experimental_enable_permute_matmul_fusion", "true",
               Acts::NotYet, "Fold a permute into a matmul.",
               {"enable_permute_matmul_fusion"}),
          flag("experimental_enable_dram_space_saving_optimization", "false",
               Acts::NotYet, "Trade time for DRAM.",
               {"enable_dram_space_saving_optimization_pass"}),
          flag("enable_fusing_pass", "true", Acts::NotYet,
               "Fuse patterns such as softmax and rms_norm."),
          flag("enable_implicit_broadcast_folding_pass", "true", Acts::NotYet,
               "Let ops broadcast instead of materializing it."),
          flag("enable_erase_inverse_ops_pass", "true", Acts::NotYet,
               "Cancel permutes and reshapes that undo each other."),
          flag("enable_quant_dequant_conversion_pass", "true", Acts::NotYet,
               "Compute between dequantize and quantize in integers."),
          flag("enable_permute_slice_after_matmul_fusion", "true", Acts::NotYet,
               "Move slices of a matmul's result in front of it."),
          flag("enable_remove_dead_values", "false", Acts::NotYet,
               "Drop arguments and results that nobody uses."),
          flag("enable_layout_workaround_pass", "true", Acts::NotYet,
               "Rewrite layouts that an op of the library refuses."),
          flag("enable_decomposition_workaround_pass", "true", Acts::NotYet,
               "Decompose ops that the library computes wrongly."),
          flag("enable_ttnn_decomposition_pass", "true", Acts::NotYet,
               "Decompose ops that the library lacks."),
          flag("disable_workarounds", "false", Acts::NotYet,
               "Run none of the workarounds."),
          number("loop_unroll_limit", "2048", 0, 1000000, Acts::Yes,
                 "Operations that the copies of a loop with a known number of "
                 "turns may have together; a larger loop stays a loop. 0 "
                 "unrolls none."),
          choice("composite_resolution", "auto", {"auto", "validate", "inline"},
                 Acts::NotYet, "How composites become ops."),
          flag("enable_create_d2m_subgraphs", "false", Acts::NotYet,
               "Compile fused kernels of our own."),
          flag("enable_d2m_elementwise_fusion", "false", Acts::NotYet,
               "Fuse elementwise chains into those kernels."),
          flag("enable_trace", "false", Acts::NotYet,
               "Capture the program as a device trace."),
      });
}

/// The device, and measurements.
void addSystemOptions(std::vector<OptionSpec> &table) {
  table.insert(
      table.end(),
      {
          text("system_desc_path", "", Acts::NotYet,
               "A `.ttsys` file. ttc takes `--device` instead."),
          choice("mock_system_desc_arch", "",
                 {"wormhole_b0", "blackhole", "quasar"}, Acts::NotYet,
                 "Architecture without a card. ttc takes `--device` instead."),
          text("mesh_shape", "", Acts::NotYet,
               "Mesh of devices, `rows,columns`."),
          text("mesh_topology", "", Acts::NotYet,
               "`ring`, `linear` or `disabled` for each mesh axis, apart by "
               "commas."),
          flag("check_unique_locs", "false", Acts::NotYet,
               "Refuse a module in which two ops share a location."),
          flag("ttnn_perf_metrics_enabled", "false", Acts::NotYet,
               "Write metrics of the compiled program."),
          text("ttnn_perf_metrics_output_file", "", Acts::NotYet,
               "File of those metrics."),
          flag("ttnn_perf_metrics_verbose_output_enabled", "true", Acts::NotYet,
               "Name each op in them."),
          flag("enable_compile_time_stats", "false", Acts::NotYet,
               "Time each pass. `ttc compile --json` lists each phase's time "
               "anyway."),
      });
}

OptionSpec sizes(std::string_view name,
                 absl::StatusOr<std::string> (*canonical)(std::string_view),
                 std::string_view help, Names aliases) {
  OptionSpec spec = text(name, "", Acts::Yes, help, std::move(aliases));
  spec.canonicalText = canonical;
  return spec;
}

/// What dynamic dimensions become (docs/shapes.md).
void addSizeOptions(std::vector<OptionSpec> &table) {
  table.push_back(
      sizes("dim", canonicalDims,
            "Sizes of dynamic dimensions, `b=1,8;s=128`, or by argument, "
            "`x:0=8`. Several sizes give several specializations.",
            {"dims"}));
  table.push_back(sizes("shape", canonicalShapes,
                        "Shapes of arguments with dynamic dimensions, "
                        "`x=8x784`. Several shapes give several "
                        "specializations.",
                        {"shapes"}));
}

/// What a graph may be at most, so that one cannot take a worker's memory or
/// time. Defaults are far above what frameworks write for one chip.
void addLimitOptions(std::vector<OptionSpec> &table) {
  constexpr int64_t most = int64_t(1) << 40;
  table.insert(
      table.end(),
      {
          number("max_graph_bytes", "17179869184", 1, most, Acts::Limit,
                 "Refuse a graph with more bytes."),
          number("max_operations", "2000000", 1, most, Acts::Limit,
                 "Refuse a graph with more operations, those in bodies of "
                 "others included."),
          number("max_constant_bytes", "17179869184", 0, most, Acts::Limit,
                 "Refuse a graph whose constants have more bytes, equal ones "
                 "counted once."),
          number("max_nesting_depth", "512", 8, 512, Acts::Limit,
                 "Refuse a graph whose brackets or regions nest deeper. More "
                 "would not fit a stack."),
      });
}

std::vector<OptionSpec> makeTable() {
  std::vector<OptionSpec> table;
  addExportOptions(table);
  addOptimizerOptions(table);
  addNumericOptions(table);
  addTransformOptions(table);
  addSystemOptions(table);
  addSizeOptions(table);
  addLimitOptions(table);
  std::sort(table.begin(), table.end(),
            [](const auto &a, const auto &b) { return a.name < b.name; });
  return table;
}

} // namespace

const std::vector<OptionSpec> &optionTable() {
  static const auto *table = new std::vector<OptionSpec>(makeTable());
  return *table;
}

} // namespace ttc
