"""Networks as people write them in PyTorch, each to be drawn. Nothing here knows NetBuilder."""

import torch
import torch.nn.functional as F
from torch import nn


class LeNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 6, 5, padding=2)
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.fc1 = nn.Linear(16 * 5 * 5, 120)
        self.fc2 = nn.Linear(120, 10)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv1(x)), 2)
        x = F.max_pool2d(torch.relu(self.conv2(x)), (2, 2))
        x = x.view(x.size(0), -1)
        return F.log_softmax(self.fc2(F.relu(self.fc1(x))), dim=1)


class BasicBlock(nn.Module):
    def __init__(self, inplanes, planes, stride=1):
        super().__init__()
        self.conv1 = nn.Conv2d(inplanes, planes, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(planes)
        self.relu = nn.ReLU(inplace=True)
        self.conv2 = nn.Conv2d(planes, planes, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(planes)
        self.downsample = None
        if stride != 1 or inplanes != planes:
            self.downsample = nn.Sequential(nn.Conv2d(inplanes, planes, 1, stride, bias=False), nn.BatchNorm2d(planes))

    def forward(self, x):
        identity = x
        out = self.relu(self.bn1(self.conv1(x)))
        out = self.bn2(self.conv2(out))
        if self.downsample is not None:
            identity = self.downsample(x)
        out += identity
        return self.relu(out)


class ResNet(nn.Module):
    def __init__(self, classes=10):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 8, 7, 2, 3, bias=False)
        self.bn1 = nn.BatchNorm2d(8)
        self.relu = nn.ReLU(inplace=True)
        self.maxpool = nn.MaxPool2d(3, 2, 1)
        self.layer1 = nn.Sequential(BasicBlock(8, 8), BasicBlock(8, 8))
        self.layer2 = nn.Sequential(BasicBlock(8, 16, 2), BasicBlock(16, 16))
        self.avgpool = nn.AdaptiveAvgPool2d((1, 1))
        self.fc = nn.Linear(16, classes)

    def forward(self, x):
        x = self.maxpool(self.relu(self.bn1(self.conv1(x))))
        x = self.layer2(self.layer1(x))
        return self.fc(torch.flatten(self.avgpool(x), 1))


def vgg():
    layers, channels = [], 3
    for width in (8, 8, "M", 16, 16, "M"):
        if width == "M":
            layers.append(nn.MaxPool2d(2, 2))
        else:
            layers += [nn.Conv2d(channels, width, 3, padding=1), nn.BatchNorm2d(width), nn.ReLU(True)]
            channels = width
    head = [nn.AdaptiveAvgPool2d(2), nn.Flatten(), nn.Dropout(), nn.Linear(64, 32), nn.ReLU(True), nn.Linear(32, 10)]
    return nn.Sequential(*layers, *head)


class UNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.down1, self.down2, self.bottom = self.double(1, 8), self.double(8, 16), self.double(16, 32)
        self.up2 = nn.ConvTranspose2d(32, 16, 2, stride=2)
        self.up1 = nn.Upsample(scale_factor=2, mode="bilinear", align_corners=False)
        self.right2, self.right1 = self.double(32, 16), self.double(24, 8)
        self.out = nn.Conv2d(8, 2, 1)

    @staticmethod
    def double(a, b):
        return nn.Sequential(
            nn.Conv2d(a, b, 3, padding="same"), nn.LeakyReLU(0.1), nn.Conv2d(b, b, 3, padding=1), nn.ELU()
        )

    def forward(self, x):
        d1 = self.down1(x)
        d2 = self.down2(F.max_pool2d(d1, 2))
        x = self.bottom(F.avg_pool2d(d2, 2))
        x = self.right2(torch.cat([d2, self.up2(x)], dim=1))
        x = self.right1(torch.cat((d1, self.up1(x)), 1))
        return torch.sigmoid(self.out(x))


class SqueezeExcite(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.fc1, self.fc2 = nn.Conv2d(channels, 4, 1), nn.Conv2d(4, channels, 1)

    def forward(self, x):
        scale = F.hardsigmoid(self.fc2(F.relu(self.fc1(F.adaptive_avg_pool2d(x, 1)))))
        return scale * x


class MobileNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = nn.Sequential(nn.Conv2d(3, 8, 3, 2, 1, bias=False), nn.BatchNorm2d(8), nn.Hardswish())
        self.expand = nn.Conv2d(8, 24, 1)
        self.depthwise = nn.Conv2d(24, 24, 3, padding=1, groups=24)
        self.se = SqueezeExcite(24)
        self.project = nn.Conv2d(24, 8, 1)
        self.classifier = nn.Sequential(nn.Dropout(0.2), nn.Linear(8, 5))

    def forward(self, x):
        x = self.stem(x)
        y = self.project(self.se(F.relu6(self.depthwise(F.hardtanh(self.expand(x), 0.0, 6.0)))))
        x = (x + y).mean([2, 3])
        return self.classifier(x)


class LSTMClassifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(100, 16)
        self.lstm = nn.LSTM(16, 12, num_layers=2, batch_first=True, bidirectional=True, dropout=0.1)
        self.gru = nn.GRU(24, 10, batch_first=True)
        self.fc = nn.Linear(34, 3)

    def forward(self, tokens, hidden=None):
        output, (h, _) = self.lstm(self.embedding(tokens))
        last, _ = self.gru(output)
        return self.fc(torch.cat([h[-2], h[-1], last[:, -1, :]], dim=1))


class TimeFirst(nn.Module):
    def __init__(self):
        super().__init__()
        self.rnn = nn.RNN(5, 7, nonlinearity="relu")
        self.fc = nn.Linear(7, 2)

    def forward(self, x):
        out, h = self.rnn(x)
        return self.fc(h.squeeze(0)), self.fc(out[-1])


class TransformerClassifier(nn.Module):
    def __init__(self, width=16, steps=12):
        super().__init__()
        self.embedding = nn.Embedding(50, width)
        self.cls = nn.Parameter(torch.randn(1, 1, width))
        self.positions = nn.Parameter(torch.randn(1, steps + 1, width))
        layer = nn.TransformerEncoderLayer(width, 4, 32, 0.1, "gelu", batch_first=True, norm_first=True)
        self.encoder = nn.TransformerEncoder(layer, 2, norm=nn.LayerNorm(width), enable_nested_tensor=False)
        self.head = nn.Linear(width, 4)

    def forward(self, tokens):
        x = self.embedding(tokens) * 4.0
        x = torch.cat([self.cls.expand(x.size(0), -1, -1), x], dim=1) + self.positions
        return self.head(self.encoder(x)[:, 0])


class Attention(nn.Module):
    def __init__(self):
        super().__init__()
        self.patches = nn.Conv2d(3, 16, 4, 4)
        self.norm = nn.LayerNorm(16)
        self.attention = nn.MultiheadAttention(16, 2, batch_first=True)
        self.mlp = nn.Sequential(nn.Linear(16, 32), nn.GELU(), nn.Linear(32, 16))
        self.head = nn.Linear(16, 3)

    def forward(self, x):
        x = self.patches(x).flatten(2).transpose(1, 2)
        y = self.norm(x)
        x = x + self.attention(y, y, y, need_weights=False)[0]
        x = x + self.mlp(self.norm(x))
        return self.head(x.mean(dim=1))


class Autoencoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = nn.Sequential(nn.Flatten(), nn.Linear(28 * 28, 32), nn.SiLU(), nn.Linear(32, 8))
        self.decoder = nn.Sequential(nn.Linear(8, 32), nn.Tanh(), nn.Linear(32, 784), nn.Unflatten(1, (1, 28, 28)))

    def forward(self, x):
        z = self.encoder(x)
        return {"picture": self.decoder(z), "code": z}


class Siamese(nn.Module):
    def __init__(self):
        super().__init__()
        self.tower = nn.Sequential(nn.Conv2d(1, 4, 3), nn.ReLU(), nn.Flatten(), nn.Linear(144, 8))
        self.head = nn.Linear(8, 1)

    def forward(self, left, right):
        return torch.sigmoid(self.head(torch.abs(self.tower(left) - self.tower(right))))


class Signal(nn.Module):
    """One-dimensional convolutions over (batch, channels, time)."""

    def __init__(self):
        super().__init__()
        self.conv = nn.Conv1d(4, 8, 5, stride=2, padding=2)
        self.norm = nn.BatchNorm1d(8)
        self.pool = nn.MaxPool1d(2)
        self.deep = nn.Conv1d(8, 6, 3, dilation=2, groups=2)
        self.fc = nn.Linear(6, 3)

    def forward(self, x):
        x = self.pool(F.gelu(self.norm(self.conv(x))))
        x = F.leaky_relu(self.deep(x), 0.2)
        return self.fc(x.amax(dim=2)), x


class Pieces(nn.Module):
    """Cutting, joining and turning of axes."""

    def __init__(self):
        super().__init__()
        self.register_buffer("scale", torch.linspace(0.5, 2.0, 6))
        self.gate = nn.PReLU(4)
        self.norm = nn.GroupNorm(2, 4)
        self.pad = nn.ZeroPad2d((1, 2, 0, 1))

    def forward(self, x):
        a, b = self.gate(self.norm(x)).chunk(2, dim=1)
        c = torch.stack([a, b], dim=2).flatten(1, 2)
        c = self.pad(c)[:, :, 1:, :-1]
        d = c.permute(0, 2, 3, 1) * 2 - 1
        e = F.softmax(d, dim=-1).permute(0, 3, 1, 2)
        return (
            (e[..., :6] / self.scale).pow(2),
            1 - x.mean(dim=(2, 3), keepdim=True),
            x[:, 1].unsqueeze(1).repeat(1, 3, 1, 1),
        )


class Odd(nn.Module):
    """A layer nobody else has stays grey."""

    def __init__(self):
        super().__init__()
        self.first = nn.Linear(6, 6)
        self.odd = nn.Bilinear(6, 6, 4)
        self.last = nn.Linear(4, 2)

    def forward(self, x):
        x = self.first(x)
        return self.last(self.odd(x, x))


class Deciding(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(4, 4)

    def forward(self, x):
        if x.sum() > 0:
            return self.fc(x)
        return x


class CausalAttention(nn.Module):
    """Attention written out, as in nanoGPT."""

    def __init__(self, width=16, heads=2, steps=8):
        super().__init__()
        self.heads = heads
        self.qkv, self.proj = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.register_buffer("mask", torch.tril(torch.ones(steps, steps)).view(1, 1, steps, steps))

    def forward(self, x):
        B, T, C = x.size()
        q, k, v = self.qkv(x).split(C, dim=2)
        q, k, v = (t.view(B, T, self.heads, C // self.heads).transpose(1, 2) for t in (q, k, v))
        scores = (q @ k.transpose(-2, -1)) * (C // self.heads) ** -0.5
        scores = scores.masked_fill(self.mask[:, :, :T, :T] == 0, float("-inf"))
        y = F.softmax(scores, dim=-1) @ v
        return self.proj(y.transpose(1, 2).contiguous().view(B, T, C))


class GPT(nn.Module):
    def __init__(self, words=40, width=16, steps=8):
        super().__init__()
        self.wte, self.wpe = nn.Embedding(words, width), nn.Embedding(steps, width)
        self.norm, self.attention = nn.LayerNorm(width), CausalAttention(width, 2, steps)
        self.mlp = nn.Sequential(nn.Linear(width, 32), nn.GELU(), nn.Linear(32, width))
        self.head = nn.Linear(width, words, bias=False)

    def forward(self, idx):
        pos = torch.arange(0, idx.size(1), dtype=torch.long, device=idx.device)
        x = self.wte(idx) + self.wpe(pos)
        x = x + self.attention(self.norm(x))
        return self.head(x + self.mlp(self.norm(x)))
