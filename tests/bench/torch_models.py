"""Two models of the corpus in torch's eager mode, random weights: `python torch_models.py MODEL RUNS` prints ms a run.

Needs torch and nothing of ours: bench_runtime.py starts it with the Python that has it.
"""

from __future__ import annotations

import sys
import time

import torch
from torch import nn
from torch.nn import functional


class Block(nn.Module):
    """Two 3x3 convolutions beside the input, or a 1x1 convolution of it."""

    def __init__(self, ins: int, outs: int, stride: int):
        super().__init__()
        self.first, self.norm1 = nn.Conv2d(ins, outs, 3, stride, 1, bias=False), nn.BatchNorm2d(outs)
        self.second, self.norm2 = nn.Conv2d(outs, outs, 3, 1, 1, bias=False), nn.BatchNorm2d(outs)
        same = ins == outs and stride == 1
        side = [nn.Conv2d(ins, outs, 1, stride, bias=False), nn.BatchNorm2d(outs)]
        self.side = nn.Sequential(*([] if same else side))

    def forward(self, x):
        y = functional.relu(self.norm1(self.first(x)))
        return functional.relu(self.norm2(self.second(y)) + self.side(x))


def resnet18():
    """flax_resnet18: an image of 64 x 64, 1000 classes."""
    widths = [(64, 64, 1), (64, 64, 1), (64, 128, 2), (128, 128, 1)]
    widths += [(128, 256, 2), (256, 256, 1), (256, 512, 2), (512, 512, 1)]
    stem = [nn.Conv2d(3, 64, 7, 2, 3, bias=False), nn.BatchNorm2d(64), nn.ReLU(), nn.MaxPool2d(3, 2, 1)]
    head = [nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(512, 1000)]
    return nn.Sequential(*stem, *(Block(*width) for width in widths), *head), torch.randn(1, 3, 64, 64)


class Layer(nn.Module):
    """GPT-2's: attention of four heads over 128 channels, then an MLP four times as wide."""

    def __init__(self, width: int = 128, heads: int = 4):
        super().__init__()
        self.heads = heads
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.attention, self.projection = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)

    def forward(self, x):
        batch, rows, width = x.shape
        q, k, v = (
            part.view(batch, rows, self.heads, width // self.heads).transpose(1, 2)
            for part in self.attention(self.norm1(x)).split(width, dim=2)
        )
        scores = q @ k.transpose(-1, -2) * (width // self.heads) ** -0.5
        scores = scores.masked_fill(torch.ones(rows, rows).triu(1).bool(), float("-inf"))
        seen = (scores.softmax(-1) @ v).transpose(1, 2).reshape(batch, rows, width)
        x = x + self.projection(seen)
        return x + self.down(functional.gelu(self.up(self.norm2(x)), approximate="tanh"))


class Gpt2(nn.Module):
    """hf_gpt2_2l: two layers, 64 tokens of a vocabulary of 1000."""

    def __init__(self):
        super().__init__()
        self.tokens, self.places = nn.Embedding(1000, 128), nn.Embedding(128, 128)
        self.layers, self.norm = nn.Sequential(Layer(), Layer()), nn.LayerNorm(128)

    def forward(self, index):
        x = self.tokens(index) + self.places(torch.arange(index.shape[1]))
        return functional.linear(self.norm(self.layers(x)), self.tokens.weight)


def gpt2():
    return Gpt2(), torch.randint(0, 1000, (1, 64))


def main() -> None:
    model, data = {"flax_resnet18": resnet18, "hf_gpt2_2l": gpt2}[sys.argv[1]]()
    model.eval()
    with torch.no_grad():
        for _ in range(int(sys.argv[2])):
            begin = time.perf_counter()
            model(data)
            print((time.perf_counter() - begin) * 1e3)


if __name__ == "__main__":
    main()
