// The reader of a multicast product: senders and receivers of both operands.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/kernels/MulticastFrame.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;

namespace ttc::kernels {
namespace {

using Place = MulticastFrame::Place;

/// One operand's way: along the row of cores (A) or down the column (B).
struct Side {
  StringRef name; ///< "in0", "in1"
  StringRef cb;
  int64_t receivers, tiles;
  Value isSender, accessor, ready, valid;
  SmallVector<Value> rectangle; ///< of the receivers
  SmallVector<Value> sender;    ///< NoC x, y
};

class Reader {
public:
  explicit Reader(MulticastFrame &frame)
      : frame(frame), plan(frame.plan), tiles(frame.plan.tiles),
        k(frame.builder, frame.graph.root->getLoc(), Role::Reader, "reader") {}

  void write() {
    Value row = frame.coreRow(k), column = frame.coreColumn(k);
    Side a = sideA(column), b = sideB(row);
    for (const ElementInput &element : frame.elements) {
      k.accessor(element.buffer);
    }
    frame.eachRound(k, row, column, [&](const Place &place) {
      k.repeat("depth_blocks", plan.depthBlocks(), "block", [&](Value block) {
        bring(a, [&](Value l1) { readA(a, place, block, l1); });
        bring(b, [&](Value l1) { readB(b, place, block, l1); });
      });
      if (!frame.elements.empty()) {
        frame.eachSubblock(k, place,
                           [&](const Place &sub) { readElements(sub); });
      }
    });
    k.call("noc_async_write_barrier");
    k.call("noc_async_atomic_barrier");
  }

private:
  /// The reader's NoC runs from the larger coordinates to the smaller.
  Side sideA(Value column) {
    Side side{"in0", MulticastFrame::cbA, plan.gridColumns - 1,
              plan.leftTiles()};
    side.accessor = k.accessor(frame.a);
    if (side.receivers > 0) {
      Value y = k.coreArg("row_y", ArgKind::NocY, frame.rowOfEachCore());
      Value first = k.coreArg("in0_first_x", ArgKind::NocX, {side.receivers});
      Value last = k.coreArg("in0_last_x", ArgKind::NocX, {1});
      side.rectangle = {first, y, last, y};
      side.sender = {k.coreArg("in0_sender_x", ArgKind::NocX, {0}), y};
      addSemaphores(side, column);
    }
    return side;
  }

  Side sideB(Value row) {
    Side side{"in1", MulticastFrame::cbB, plan.gridRows - 1, plan.rightTiles()};
    side.accessor = k.accessor(frame.b);
    if (side.receivers > 0) {
      Value x = k.coreArg("column_x", ArgKind::NocX, frame.columnOfEachCore());
      Value first = k.coreArg("in1_first_y", ArgKind::NocY, {side.receivers});
      Value last = k.coreArg("in1_last_y", ArgKind::NocY, {1});
      side.rectangle = {x, first, x, last};
      side.sender = {x, k.coreArg("in1_sender_y", ArgKind::NocY, {0})};
      addSemaphores(side, row);
    }
    return side;
  }

  void addSemaphores(Side &side, Value number) {
    auto semaphore = [&](StringRef what) {
      std::string name = (side.name + what).str();
      return k.value(name, "get_semaphore", {}, {k.symbol("semaphore", name)});
    };
    side.ready = semaphore("_ready");
    side.valid = semaphore("_valid");
    side.isSender =
        k.isEqual(number, k.constant(0), ("sends_" + side.name).str());
    // What a sender multicasts; receivers lower it before they wait.
    k.call("noc_semaphore_set", {side.valid, k.constant(1)});
  }

  /// A block of one operand into its circular buffer.
  void bring(const Side &side, llvm::function_ref<void(Value)> read) {
    k.reserve(side.cb, side.tiles);
    Value l1 = k.writePointer(side.cb, (side.name + "_l1").str());
    auto readHere = [&] {
      read(l1);
      k.call("noc_async_read_barrier");
    };
    auto readAndSend = [&] {
      readHere();
      send(side, l1);
    };
    if (side.receivers == 0) {
      readHere();
    } else {
      k.ifElse(side.isSender, readAndSend, [&] { receive(side); });
    }
    k.push(side.cb, side.tiles);
  }

  void send(const Side &side, Value l1) {
    Value receivers =
        k.compileArg((side.name + "_receivers").str(), side.receivers);
    Value bytes = k.constant(side.tiles * tileBytes(frame.program.format()));
    k.call("noc_semaphore_wait", {side.ready, receivers});
    k.call("noc_semaphore_set", {side.ready, k.constant(0)});
    auto everywhere = [&](StringRef what, Value address) {
      SmallVector<Value> operands = side.rectangle;
      operands.push_back(address);
      return k.value((side.name + what).str(), "get_noc_multicast_addr",
                     operands);
    };
    Value there = everywhere("_there", l1);
    k.call("noc_async_write_multicast", {l1, there, bytes, receivers});
    // The flag must not overtake the tiles.
    k.call("noc_async_writes_flushed");
    Value flags = everywhere("_flags", side.valid);
    k.call("noc_semaphore_set_multicast", {side.valid, flags, receivers});
    k.call("noc_async_writes_flushed");
  }

  void receive(const Side &side) {
    Value one = k.constant(1);
    k.call("noc_semaphore_set", {side.valid, k.constant(0)});
    Value sender = k.value((side.name + "_sender").str(), "get_noc_addr",
                           {side.sender[0], side.sender[1], side.ready});
    k.call("noc_semaphore_inc", {sender, one});
    k.call("noc_semaphore_wait", {side.valid, one});
  }

  /// Blocks at the edge are whole: what lies beyond it is the last row or
  /// column again, so that no page is sent that nothing filled.
  Value inside(bool isRagged, Value number, StringRef argument, int64_t count,
               StringRef name) {
    if (!isRagged) {
      return number;
    }
    return k.min(number, k.compileArg(argument, count - 1), name);
  }

  void readA(const Side &side, const Place &place, Value block, Value l1) {
    Value kt = k.compileArg("Kt", tiles.depth);
    Value depth = k.compileArg("block_depth", plan.blockDepth);
    Value zero = k.constant(0);
    k.forEach(
        zero, k.compileArg("block_rows", plan.blockRows), "h", [&](Value h) {
          Value row = inside(plan.hasRaggedRows(), k.add(place.row, h, "row"),
                             "last_row", tiles.rows, "row");
          Value line = tiles.sharesLeft
                           ? row
                           : frame.lineOf(k, place, row, "Mt", tiles.rows);
          k.forEach(zero, depth, "k", [&](Value inner) {
            Value from =
                k.add(k.mul(line, kt), k.add(k.mul(block, depth), inner));
            Value to = frame.pageOf(k, l1, k.add(k.mul(h, depth), inner));
            k.call("noc_async_read_tile", {from, side.accessor, to});
          });
        });
  }

  void readB(const Side &side, const Place &place, Value block, Value l1) {
    Value nt = k.compileArg("Nt", tiles.columns);
    Value depth = k.compileArg("block_depth", plan.blockDepth);
    Value columns = k.compileArg("block_columns", plan.blockColumns);
    Value zero = k.constant(0);
    k.forEach(zero, depth, "k", [&](Value inner) {
      Value row = k.add(k.mul(block, depth), inner, "row");
      Value line = frame.lineOf(k, place, row, "Kt", tiles.depth);
      k.forEach(zero, columns, "w", [&](Value w) {
        Value column =
            inside(plan.hasRaggedColumns(), k.add(place.column, w, "column"),
                   "last_column", tiles.columns, "column");
        Value from = k.add(k.mul(line, nt), column);
        Value to = frame.pageOf(k, l1, k.add(k.mul(inner, columns), w));
        k.call("noc_async_read_tile", {from, side.accessor, to});
      });
    });
  }

  /// What follows the product needs its tiles of the other inputs.
  void readElements(const Place &sub) {
    for (const ElementInput &element : frame.elements) {
      k.reserve(element.cb, plan.tilesOf(element));
      readElement(element, sub);
    }
    k.call("noc_async_read_barrier");
    for (const ElementInput &element : frame.elements) {
      k.push(element.cb, plan.tilesOf(element));
    }
  }

  void readElement(const ElementInput &element, const Place &sub) {
    bool goesDown = element.variesDown(), goesAcross = element.variesAcross();
    int64_t height = goesDown ? plan.subRows : 1,
            width = goesAcross ? plan.subColumns : 1;
    Value l1 = k.writePointer(element.cb, element.buffer + "_l1");
    Value accessor = k.accessor(element.buffer), zero = k.constant(0);
    k.repeat("", height, "h", [&](Value h) {
      Value row = goesDown ? inside(plan.hasRaggedRows(), k.add(sub.row, h),
                                    "last_row", tiles.rows, "row")
                           : zero;
      if (tiles.batches > 1 && element.shape.count > 1) {
        Value rows = k.constant(goesDown ? tiles.rows : 1);
        row = k.add(k.mul(sub.batch, rows), row);
      }
      k.repeat("", width, "w", [&](Value w) {
        Value from = row;
        if (goesAcross) {
          Value column = inside(plan.hasRaggedColumns(), k.add(sub.column, w),
                                "last_column", tiles.columns, "column");
          Value nt = k.compileArg("Nt", tiles.columns);
          from = k.add(k.mul(row, nt), column);
        }
        Value to = k.add(k.mul(h, k.constant(width)), w);
        k.call("noc_async_read_tile",
               {from, accessor, frame.pageOf(k, l1, to)});
      });
    });
  }

  MulticastFrame &frame;
  const MulticastPlan &plan;
  const ProductTiles &tiles;
  KernelBuilder k;
};

} // namespace

void writeMulticastReader(MulticastFrame &frame) { Reader(frame).write(); }

} // namespace ttc::kernels
