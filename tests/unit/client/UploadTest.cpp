// The graph as chunks.
// SPDX-License-Identifier: Apache-2.0
#include "Upload.h"

#include <gtest/gtest.h>
#include <random>
#include <zstd.h>

namespace ttc::client {
namespace {

std::string unpacked(const v1::InputChunk &chunk) {
  if (!chunk.zstd()) {
    return chunk.data();
  }
  std::string raw(kChunkBytes, '\0');
  size_t size = ZSTD_decompress(raw.data(), raw.size(), chunk.data().data(),
                                chunk.data().size());
  EXPECT_FALSE(ZSTD_isError(size)) << ZSTD_getErrorName(size);
  raw.resize(size);
  return raw;
}

std::vector<v1::InputChunk> chunksOf(const std::string &bytes) {
  std::vector<v1::InputChunk> chunks;
  Graph graph = Graph::fromBytes(bytes, "g").value();
  EXPECT_TRUE(uploadGraph(graph, [&](v1::InputChunk &&chunk) {
                chunks.push_back(std::move(chunk));
                return true;
              }).ok());
  return chunks;
}

TEST(Upload, ChunksHoldTheGraphInOrder) {
  std::string bytes;
  while (bytes.size() < 2'500'000) {
    bytes += "stablehlo.add " + std::to_string(bytes.size()) + "\n";
  }
  std::vector<v1::InputChunk> chunks = chunksOf(bytes);
  ASSERT_EQ(chunks.size(), 3u);
  std::string got;
  for (const v1::InputChunk &chunk : chunks) {
    EXPECT_TRUE(chunk.zstd());
    EXPECT_LT(chunk.data().size(), kChunkBytes / 2);
    EXPECT_EQ(chunk.last(), &chunk == &chunks.back());
    got += unpacked(chunk);
  }
  EXPECT_EQ(got, bytes);
}

TEST(Upload, WhatDoesNotShrinkGoesRaw) {
  // The same bytes every time.
  // NOLINTNEXTLINE(bugprone-random-generator-seed)
  std::mt19937 random(7);
  std::string bytes(100'000, '\0');
  for (char &c : bytes) {
    c = static_cast<char>(random());
  }
  std::vector<v1::InputChunk> chunks = chunksOf(bytes);
  ASSERT_EQ(chunks.size(), 1u);
  EXPECT_FALSE(chunks[0].zstd());
  EXPECT_EQ(chunks[0].data(), bytes);
}

TEST(Upload, AnEmptyGraphIsOneLastChunk) {
  std::vector<v1::InputChunk> chunks = chunksOf("");
  ASSERT_EQ(chunks.size(), 1u);
  EXPECT_TRUE(chunks[0].last());
  EXPECT_EQ(unpacked(chunks[0]), "");
}

TEST(Upload, StopsWhenTheStreamIsBroken) {
  Graph graph = Graph::fromBytes(std::string(5'000'000, 'x'), "g").value();
  int sent = 0;
  EXPECT_TRUE(uploadGraph(graph, [&](v1::InputChunk &&) {
                ++sent;
                return false;
              }).ok());
  EXPECT_EQ(sent, 1);
}

} // namespace
} // namespace ttc::client
