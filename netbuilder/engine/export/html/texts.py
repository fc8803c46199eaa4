"""The words of a report in the languages it can be written in.

The core speaks English, and sentences of it that reach the window are translated there. A report leaves NetBuilder, so
it brings its own words along: here they are, each once. Names of layers, losses, metrics and parameters stay English.
"""

from __future__ import annotations

from dataclasses import dataclass

CHINESE = {
    "Name": "姓名",
    "Date": "日期",
    "Run {run} · made on {date} with NetBuilder {version}": "运行 {run} · {date} 由 NetBuilder {version} 生成",
    "Result": "结果",
    "Metric": "指标",
    "Training": "训练",
    "Validation": "验证",
    "Test": "测试",
    "Without a network ({name})": "不用网络（{name}）",
    "Without a network": "不用网络",
    "majority class": "最多的类别",
    "mean": "均值",
    "naive": "最后一个值",
    "seasonal naive": "一个周期前的值",
    "The right-hand column says what is reached without a network, on the same samples as the column before it.": (
        "最右一列是不用网络、在前一列同样的样本上能达到的数值。"
    ),
    "Network": "网络",
    "The network": "网络图",
    "Inside {name}": "{name} 的内部",
    "Layer": "层",
    "Type": "类型",
    "Output": "输出",
    "Parameters": "参数",
    "Multiply-adds": "乘加运算",
    "{parameters} parameters ({trained} trained), {adds} multiply-adds for one sample.": (
        "共 {parameters} 个参数（其中 {trained} 个参与训练），每个样本 {adds} 次乘加运算。"
    ),
    "Learning curves": "学习曲线",
    "epoch": "轮",
    "training": "训练",
    "validation": "验证",
    "Answers": "预测",
    "Answers of {output} on {count} samples ({part})": "{output} 对 {count} 个样本的预测（{part}）",
    "Rows: the true class. Columns: the answer.": "行：真实类别。列：预测类别。",
    "True class": "真实类别",
    "Answer": "预测类别",
    "Class": "类别",
    "Precision": "精确率",
    "Recall": "召回率",
    "F1": "F1",
    "Samples": "样本数",
    "true": "真实值",
    "predicted": "预测值",
    "The line is where both are equal.": "直线上两者相等。",
    "The last steps, in order": "最后的若干步（按顺序）",
    "step": "步",
    "Data": "数据",
    "Data set": "数据集",
    "Licence": "许可",
    "Parts": "划分",
    "{train} training, {validation} validation, {test} test": "训练 {train}，验证 {validation}，测试 {test}",
    "Split": "划分方式",
    "Scaling": "缩放",
    "Field {name}": "字段 {name}",
    "Note": "备注",
    "Plan": "训练计划",
    "Loss of {output}": "{output} 的损失",
    "To make it again": "如何重现",
    "Ended": "结束方式",
    "Epochs done": "完成的轮数",
    "Seconds": "用时（秒）",
    "Device": "设备",
    "Threads": "线程数",
    "Seed": "随机种子",
    "Same seed, same machine, same threads: same numbers.": "种子、机器和线程数相同，结果就相同。",
}
LANGUAGES = {"en": {}, "zh_CN": CHINESE}


@dataclass(frozen=True)
class Texts:
    """``texts("Inside {name}", name=…)`` in the report's language."""

    language: str = "en"

    def __call__(self, english: str, **values: object) -> str:
        found: dict[str, str] = LANGUAGES[self.language]
        return found.get(english, english).format(**values) if values else found.get(english, english)
