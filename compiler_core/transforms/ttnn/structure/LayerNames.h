// What layers and their arguments are called.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_TTNN_STRUCTURE_LAYERNAMES_H
#define TTC_TRANSFORMS_TTNN_STRUCTURE_LAYERNAMES_H

#include "transforms/ttnn/structure/Layers.h"
#include <string>

namespace ttc::structure {

/// Where the framework knew each layer: the scopes that all of its ops have in
/// front. Of layers that are no modules of their own, or without locations, all
/// are empty.
std::vector<std::vector<std::string>> scopesOf(const OpGraph &graph,
                                               const Layers &layers);

/// The name that the user gave a value: an argument's; empty if it has none.
std::string nameOf(mlir::Value value);

/// A name for what all layers share: the user's, or what was computed ("cos"),
/// leaving out what only changes its form.
std::string sharedName(mlir::Value value);

/// What tells a layer's own value from its others: "wq" of "layers.0.wq",
/// "layers.1.wq"; empty if the names tell nothing.
std::string ownName(llvm::ArrayRef<mlir::Value> values);

/// A name for the function of the layers: that of their modules
/// ("EncoderBlock_0", "EncoderBlock_1"), or of the list that their values are
/// in ("layers.0.wq"), else "layer". Letters, digits and '_'.
std::string functionName(llvm::ArrayRef<std::vector<std::string>> scopes,
                         llvm::ArrayRef<std::vector<mlir::Value>> ownValues);

} // namespace ttc::structure

#endif // TTC_TRANSFORMS_TTNN_STRUCTURE_LAYERNAMES_H
