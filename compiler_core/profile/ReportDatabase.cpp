// `report/db.sqlite`, written in memory: the same run gives the same bytes.
// SPDX-License-Identifier: Apache-2.0
#include "CapturedGraph.h"
#include "DeviceFigures.h"
#include "Lifetimes.h"
#include "ReportSchema.h"
#include "Texts.h"
#include "Writers.h"
#include "absl/strings/str_cat.h"
#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <memory>
#include <sqlite3.h>

namespace ttc::profile {
namespace {

using executable::BufferType;
using executable::Tensor;
using executable::TensorId;

/// The report lists the live buffers once per operation, which grows with the
/// square of a program. Beyond this many rows, what is never freed is listed at
/// the operation that makes it only (arguments and weights: at the first).
constexpr size_t maxBufferRows = 500000;

/// The reader takes 0 for "none" in places.
int64_t idOf(size_t index) { return static_cast<int64_t>(index) + 1; }

/// INSERT with as many question marks as there are values.
class Table {
public:
  Table(SQLite::Database &db, const char *name, int columns)
      : statement(db, insertText(name, columns)) {}

  template <typename... Values> void add(const Values &...values) {
    statement.reset();
    int column = 0;
    (bindOne(++column, values), ...);
    statement.exec();
  }

private:
  static std::string insertText(const char *name, int columns) {
    std::string text = absl::StrCat("INSERT INTO ", name, " VALUES (?");
    for (int i = 1; i < columns; ++i) {
      text += ",?";
    }
    return text + ")";
  }
  void bindOne(int column, std::nullptr_t /*null*/) { statement.bind(column); }
  void bindOne(int column, const std::optional<int64_t> &value) {
    value ? statement.bind(column, *value) : statement.bind(column);
  }
  void bindOne(int column, int64_t value) { statement.bind(column, value); }
  void bindOne(int column, double value) { statement.bind(column, value); }
  void bindOne(int column, const std::string &text) {
    statement.bind(column, validUtf8(text));
  }

  SQLite::Statement statement;
};

int64_t number(uint64_t value) { return static_cast<int64_t>(value); }
/// As the library numbers them.
int64_t bufferNumber(BufferType type) {
  return type == BufferType::Host ? 2 : type == BufferType::L1 ? 1 : 0;
}

/// Numbers of the library's TensorMemoryLayout; 1 is a layout that is no more.
int64_t layoutNumber(executable::Sharding sharding) {
  auto value = static_cast<int64_t>(sharding);
  return value == 0 ? 0 : value + 1;
}

std::string memoryConfigText(const Tensor &tensor) {
  const executable::MemoryConfig &memory = tensor.memory;
  std::string shard = "std::nullopt";
  if (memory.sharding != executable::Sharding::Interleaved) {
    shard = absl::StrCat(
        "ShardSpec(grid={[(x=0,y=0) - (x=", std::max(1U, memory.gridX) - 1,
        ",y=", std::max(1U, memory.gridY) - 1, ")]},shape={",
        memory.shardHeight, ", ", memory.shardWidth,
        "},orientation=ShardOrientation::ROW_MAJOR,halo=0)");
  }
  return absl::StrCat("MemoryConfig(memory_layout=TensorMemoryLayout::",
                      shardingText(memory.sharding),
                      ",buffer_type=BufferType::", bufferText(memory.buffer),
                      ",shard_spec=", shard, ")");
}

std::string shapeList(const Tensor &tensor) {
  std::string text = "Shape([";
  for (size_t i = 0; i < tensor.shape.size(); ++i) {
    absl::StrAppend(&text, i == 0 ? "" : ", ", tensor.shape[i]);
  }
  return text + "])";
}

void fillDevices(SQLite::Database &db, const DeviceProfile &device) {
  DeviceFigures figures = figuresOf(device);
  int64_t cores = int64_t{device.gridX} * device.gridY;
  int64_t l1 = number(device.l1BytesPerCore);
  int64_t reserved = std::min(l1, number(figures.l1ReservedBytes));
  int64_t usable = l1 - reserved;
  Table table(db, "devices", 18);
  for (int64_t chip = 0; chip < int64_t{device.chips}; ++chip) {
    table.add(chip, int64_t{figures.tensixY}, int64_t{figures.tensixX},
              int64_t{device.gridY}, int64_t{device.gridX}, l1, cores, usable,
              reserved, reserved, int64_t{1}, cores, int64_t{0}, l1 * cores,
              usable * cores, usable * cores, usable * cores, usable);
  }
}

void fillMetadata(SQLite::Database &db, const RunView &run) {
  Table table(db, "report_metadata", 2);
  table.add(std::string("artifact_key"), run.info.key);
  table.add(std::string("device"), run.info.device.name);
  table.add(std::string("device_time"),
            std::string("predicted by the cost model"));
  table.add(std::string("model"), run.info.modelName);
  table.add(std::string("numerics"), run.info.trace.numerics);
  if (uint64_t omitted = run.info.trace.omittedOperations) {
    table.add(std::string("omitted_operations"), std::to_string(omitted));
  }
  table.add(std::string("producer"), std::string("ttc"));
}

/// Column values of one end of a tensor's life.
struct Place {
  std::optional<int64_t> operation, line;
  std::string file;
};

Place placeOf(const RunView &run, const std::optional<size_t> &index) {
  if (!index) {
    return {};
  }
  const executable::Location &location = *run.operations[*index].location;
  return {idOf(*index), int64_t{location.line}, location.file};
}

void fillTensors(SQLite::Database &db, const RunView &run) {
  Table tensors(db, "tensors", 9);
  Table onDevice(db, "device_tensors", 3);
  Table lives(db, "tensor_lifetime", 8);
  std::vector<Lifetime> lifetimes = lifetimesOf(run);
  for (size_t i = 0; i < lifetimes.size(); ++i) {
    const auto &tensor = run.tensor(static_cast<TensorId>(i));
    const Lifetime &life = lifetimes[i];
    std::optional<int64_t> address, size;
    if (life.buffer != nullptr) {
      address = number(life.buffer->address);
      size = number(life.buffer->bytes);
      onDevice.add(idOf(i), int64_t{0}, *address);
    }
    tensors.add(idOf(i), shapeList(tensor),
                absl::StrCat("DataType.", dtypeText(tensor.dtype)),
                absl::StrCat("Layout.", layoutText(tensor.layout)),
                memoryConfigText(tensor), int64_t{0}, address,
                bufferNumber(tensor.memory.buffer), size);
    Place made = placeOf(run, life.made), used = placeOf(run, life.lastUsed);
    lives.add(idOf(i), made.operation, used.operation,
              placeOf(run, life.freed).operation, made.file, made.line,
              used.file, used.line);
  }
}

/// As Python shows the frames of a program; scopes take the function's place.
std::string stackTrace(const executable::Location &location) {
  std::string file = location.file.empty() ? "<unknown>" : location.file;
  std::string scope = location.scope.empty() ? "<module>" : location.scope;
  return absl::StrCat("  File \"", file, "\", line ", location.line, ", in ",
                      scope, "\n");
}

void fillOperation(const RunView &run, size_t index, Table &arguments,
                   Table &inputs, Table &outputs) {
  const OpView &op = run.operations[index];
  int64_t position = 0;
  for (const executable::Argument &argument : op.operation->arguments) {
    std::string name =
        argument.keyword.empty() ? absl::StrCat(position) : argument.keyword;
    arguments.add(idOf(index), name,
                  valueText(run.info.program, argument.value));
    ++position;
  }
  for (size_t i = 0; i < op.inputs.size(); ++i) {
    inputs.add(idOf(index), static_cast<int64_t>(i), idOf(op.inputs[i]));
  }
  for (size_t i = 0; i < op.operation->results.size(); ++i) {
    outputs.add(idOf(index), static_cast<int64_t>(i),
                idOf(op.operation->results[i]));
  }
}

void fillOperations(SQLite::Database &db, const RunView &run) {
  Table operations(db, "operations", 3);
  Table arguments(db, "operation_arguments", 3);
  Table inputs(db, "input_tensors", 3);
  Table outputs(db, "output_tensors", 3);
  Table traces(db, "stack_traces", 3);
  Table graphs(db, "captured_graph", 2);
  for (size_t i = 0; i < run.operations.size(); ++i) {
    const OpView &op = run.operations[i];
    double seconds = op.event->cost.ns / 1e9;
    operations.add(idOf(i), op.operation->callee, seconds);
    traces.add(idOf(i), stackTrace(*op.location), nullptr);
    graphs.add(idOf(i), capturedGraph(run, op));
    fillOperation(run, i, arguments, inputs, outputs);
  }
}

/// Of `buffers`, were every live one listed.
size_t countBufferRows(const RunView &run) {
  LiveBuffers live(run);
  size_t rows = 0;
  for (const OpView &op : run.operations) {
    live.apply(op.event->buffers);
    rows += live.all().size();
  }
  return rows;
}

void fillBuffers(SQLite::Database &db, const RunView &run) {
  std::vector<Lifetime> lifetimes = lifetimesOf(run);
  bool shorten = countBufferRows(run) > maxBufferRows;
  Table buffers(db, "buffers", 6);
  LiveBuffers live(run);
  for (size_t i = 0; i < run.operations.size(); ++i) {
    live.apply(run.operations[i].event->buffers);
    for (const auto &[id, buffer] : live.all()) {
      const Lifetime &life = lifetimes[id];
      if (shorten && !life.freed && i > life.made.value_or(0)) {
        continue;
      }
      buffers.add(idOf(i), int64_t{0}, number(buffer->address),
                  number(buffer->bytesPerBank), bufferNumber(buffer->memory),
                  layoutNumber(run.tensor(id).memory.sharding));
    }
  }
}

absl::StatusOr<std::string> bytesOf(SQLite::Database &db) {
  sqlite3_int64 size = 0;
  std::unique_ptr<unsigned char, decltype(&sqlite3_free)> bytes(
      sqlite3_serialize(db.getHandle(), "main", &size, 0), &sqlite3_free);
  if (bytes == nullptr) {
    return absl::ResourceExhaustedError(
        "no memory for the report of the profile");
  }
  return std::string(reinterpret_cast<const char *>(bytes.get()),
                     static_cast<size_t>(size));
}

} // namespace

absl::StatusOr<std::string> writeReportDatabase(const RunView &run) {
  try {
    SQLite::Database db(":memory:",
                        SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    SQLite::Transaction transaction(db);
    db.exec(reportSchema);
    fillDevices(db, run.info.device);
    fillMetadata(db, run);
    fillTensors(db, run);
    fillOperations(db, run);
    fillBuffers(db, run);
    // The reader asks by operation; without this every page is a full scan.
    db.exec("CREATE INDEX buffers_by_operation ON buffers (operation_id);"
            "CREATE INDEX arguments_by_operation ON operation_arguments "
            "(operation_id);");
    transaction.commit();
    return bytesOf(db);
  } catch (const SQLite::Exception &error) {
    return absl::InternalError(
        absl::StrCat("cannot write the report of the profile: ", error.what()));
  }
}

} // namespace ttc::profile
