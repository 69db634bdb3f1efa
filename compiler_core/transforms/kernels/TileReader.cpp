// Reader and writer of a program that goes tile by tile.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/kernels/TileProgramBuilder.h"

using namespace mlir;
using namespace mlir::tt::ttkernel;

namespace ttc::kernels {

void TileProgramBuilder::writeReader() {
  KernelBuilder k(builder, graph.root->getLoc(), Role::Reader, "reader");
  SmallVector<Value> streams, tiles;
  for (const std::string &buffer : streamBuffers) {
    streams.push_back(k.accessor(buffer));
  }
  for (const ElementInput &input : elements) {
    tiles.push_back(k.accessor(input.buffer));
  }
  Value start = k.workStart("start_id");
  Value count = k.workCount("count");
  if (!scalerBuffer.empty()) {
    k.readTile("cb_scaler", k.accessor(scalerBuffer), k.constant(0));
    k.call("noc_async_read_barrier");
    k.push("cb_scaler");
  }
  k.forEach(start, k.add(start, count), "tile_id", [&](Value tile) {
    readStream(k, streams, tile);
    if (elements.empty()) {
      return;
    }
    for (auto [input, accessor] : llvm::zip(elements, tiles)) {
      k.readTile(input.cb, accessor, tileOf(k, input.shape, tile));
    }
    k.call("noc_async_read_barrier");
    for (const ElementInput &input : elements) {
      k.push(input.cb);
    }
  });
}

Value TileProgramBuilder::tileOf(KernelBuilder &k, const Matrices &shape,
                                 Value tile) {
  bool sameRows = shape.tileRows() == out.tileRows();
  bool sameColumns = shape.tileColumns() == out.tileColumns();
  bool sameCount = shape.count == out.count;
  if (sameRows && sameColumns && sameCount) {
    return tile;
  }
  Value columns = k.compileArg("Nt", out.tileColumns());
  Value place;
  if (sameRows) {
    // Rows of all matrices count on.
    place = k.div(tile, columns);
    if (!sameCount) {
      place = k.rem(place, k.compileArg("Mt", out.tileRows()));
    }
  } else if (sameCount && out.count > 1) {
    Value each = k.mul(k.compileArg("Mt", out.tileRows()), columns);
    place = k.div(tile, each);
  }
  if (!sameColumns || out.tileColumns() == 1) {
    return place ? place : k.constant(0);
  }
  Value column = k.rem(tile, columns);
  return place ? k.add(k.mul(place, columns), column) : column;
}

void TileProgramBuilder::readStream(KernelBuilder &k, ArrayRef<Value> accessors,
                                    Value tile) {
  if (!first) {
    return;
  }
  switch (step(*first).kind) {
  case StepKind::Matmul:
    return readMatmul(k, accessors, tile);
  case StepKind::Reduce:
    return readReduce(k, accessors[0], tile);
  default:
    return readTransposed(k, accessors[0], tile);
  }
}

void TileProgramBuilder::readMatmul(KernelBuilder &k, ArrayRef<Value> accessors,
                                    Value tile) {
  const Matrices &a = streamShapes[0], &b = streamShapes[1];
  Value kt = k.compileArg("Kt", a.tileColumns());
  Value nt = k.compileArg("Nt", out.tileColumns());
  Value row = k.div(tile, nt, "row");
  if (a.count == 1 && out.count > 1) {
    row = k.rem(row, k.compileArg("Mt", out.tileRows()), "row");
  }
  Value column = k.rem(tile, nt, "column");
  Value matrix;
  if (b.count > 1) {
    Value mt = k.compileArg("Mt", out.tileRows());
    matrix = k.div(tile, k.mul(mt, nt), "matrix");
  }
  k.forEach(k.constant(0), kt, "k", [&](Value index) {
    k.readTile(streamCbs[0], accessors[0], k.add(k.mul(row, kt), index));
    Value line = matrix ? k.add(k.mul(matrix, kt), index) : index;
    k.readTile(streamCbs[1], accessors[1], k.add(k.mul(line, nt), column));
    k.call("noc_async_read_barrier");
    k.push(streamCbs[0]);
    k.push(streamCbs[1]);
  });
}

void TileProgramBuilder::readReduce(KernelBuilder &k, Value accessor,
                                    Value tile) {
  const Matrices &in = streamShapes[0];
  bool alongRow = step(*first).dim == -1;
  Value wt = k.compileArg("Wt", in.tileColumns());
  Value many = alongRow ? wt : k.compileArg("Ht", in.tileRows());
  Value matrix, column;
  if (!alongRow) {
    matrix = k.div(tile, wt, "matrix");
    column = k.rem(tile, wt, "column");
  }
  k.forEach(k.constant(0), many, alongRow ? "w" : "h", [&](Value index) {
    Value from =
        alongRow ? k.add(k.mul(tile, wt), index)
                 : k.add(k.mul(k.add(k.mul(matrix, many), index), wt), column);
    k.readTile(streamCbs[0], accessor, from);
    k.call("noc_async_read_barrier");
    k.push(streamCbs[0]);
  });
}

void TileProgramBuilder::readTransposed(KernelBuilder &k, Value accessor,
                                        Value tile) {
  Value ht = k.compileArg("Mt", out.tileRows());
  Value wt = k.compileArg("Nt", out.tileColumns());
  Value row = k.rem(k.div(tile, wt), ht, "row");
  Value column = k.rem(tile, wt, "column");
  Value line = column;
  if (out.count > 1) {
    Value matrix = k.div(tile, k.mul(ht, wt), "matrix");
    line = k.add(k.mul(matrix, wt), column);
  }
  k.readTile(streamCbs[0], accessor, k.add(k.mul(line, ht), row));
  k.call("noc_async_read_barrier");
  k.push(streamCbs[0]);
}

void TileProgramBuilder::writeWriter() {
  KernelBuilder k(builder, graph.root->getLoc(), Role::Writer, "writer");
  Value accessor = k.accessor("out");
  Value start = k.workStart("start_id");
  Value count = k.workCount("count");
  k.forEach(start, k.add(start, count), "tile_id", [&](Value tile) {
    k.wait("cb_out");
    Value address =
        k.call("get_read_ptr", {}, {k.symbol("cb", "cb_out")})->getResult(0);
    k.call("noc_async_write_tile", {tile, accessor, address});
    k.call("noc_async_writes_flushed");
    k.pop("cb_out");
  });
  k.call("noc_async_write_barrier");
}

} // namespace ttc::kernels
