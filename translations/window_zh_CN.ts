<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n classes</source>
        <translation>
            <numerusform>%n 个类别</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layers after it wait for this.</source>
        <translation>
            <numerusform>它后面的 %n 个层在等待它。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more problems follow from other places.</source>
        <translation>
            <numerusform>其他地方还引起 %n 个问题。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wires change</source>
        <translation>
            <numerusform>%n 条连线有变化</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>A hint; training works as it is.</source>
        <translation>仅为提示；这样也可以训练。</translation>
    </message>
    <message>
        <source>As CSV</source>
        <translation>CSV 格式</translation>
    </message>
    <message>
        <source>As Markdown</source>
        <translation>Markdown 格式</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>文本格式</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Data: {name}</source>
        <translation>数据：{name}</translation>
    </message>
    <message>
        <source>Dock</source>
        <translation>停靠</translation>
    </message>
    <message>
        <source>Drag to move; right click for more</source>
        <translation>拖动可移动；右键单击查看更多</translation>
    </message>
    <message>
        <source>Draw a first network</source>
        <translation>画一个初始网络</translation>
    </message>
    <message>
        <source>Draw a first network for these data</source>
        <translation>为这些数据画一个初始网络</translation>
    </message>
    <message>
        <source>Each fix was tried on a copy and works.</source>
        <translation>每种修复都已在副本上试过，确实有效。</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>浮动</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Input:</source>
        <translation>输入：</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Layers of the network</source>
        <translation>网络的各层</translation>
    </message>
    <message>
        <source>Move to the bottom</source>
        <translation>移到底部</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>移到左侧</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>移到右侧</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>乘加运算</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>没有数据</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>还没有数据</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>No problems.</source>
        <translation>没有问题。</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Only nodes of the same type can share weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>打开的文档</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Output:</source>
        <translation>输出：</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Prediction:</source>
        <translation>预测：</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Problems of the open drawing appear here.</source>
        <translation>当前网络图的问题会显示在这里。</translation>
    </message>
    <message>
        <source>PyTorch · model</source>
        <translation>PyTorch · 模型</translation>
    </message>
    <message>
        <source>PyTorch · model, data and training</source>
        <translation>PyTorch · 模型、数据和训练</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>Search actions and layers</source>
        <translation>搜索操作和层</translation>
    </message>
    <message>
        <source>Share of the work</source>
        <translation>计算量占比</translation>
    </message>
    <message>
        <source>Source:</source>
        <translation>来源：</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Target:</source>
        <translation>目标：</translation>
    </message>
    <message>
        <source>The clipboard holds no nodes: copy some in a drawing first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data are chosen and nothing is drawn yet.</source>
        <translation>数据已选好，还没有画任何层。</translation>
    </message>
    <message>
        <source>This is the script before the mistake.</source>
        <translation>这是出错之前的脚本。</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>What the network learns from. Click to choose.</source>
        <translation>网络学习所用的数据。单击选择。</translation>
    </message>
    <message>
        <source>What the script contains</source>
        <translation>脚本包含的内容</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>一个数</translation>
    </message>
    <message>
        <source>adds {nodes}</source>
        <translation>添加 {nodes}</translation>
    </message>
    <message>
        <source>changes the data</source>
        <translation>更改数据</translation>
    </message>
    <message>
        <source>changes the training plan</source>
        <translation>更改训练计划</translation>
    </message>
    <message numerus="yes">
        <source>cut %n wires</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>own weights for %n nodes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n things</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>removes {nodes}</source>
        <translation>移除 {nodes}</translation>
    </message>
    <message>
        <source>share weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tidy up</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>tidy up %n nodes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>unpack %n blocks</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>{fix}: {change}</source>
        <translation>{fix}：{change}</translation>
    </message>
    <message>
        <source>{node} becomes {layer}</source>
        <translation>{node} 变为 {layer}</translation>
    </message>
    <message>
        <source>{node}: {parameter} becomes {value}</source>
        <translation>{node}：{parameter} 变为 {value}</translation>
    </message>
    <message>
        <source>{number} multiply-adds</source>
        <translation>{number} 次乘加运算</translation>
    </message>
    <message>
        <source>{number} parameters</source>
        <translation>{number} 个参数</translation>
    </message>
    <message>
        <source>{parameters} parameters, {trained} trained · {work} multiply-adds for one sample</source>
        <translation>{parameters} 个参数，其中 {trained} 个参与训练 · 每个样本 {work} 次乘加运算</translation>
    </message>
    <message>
        <source>{size} training memory at batch {batch}</source>
        <translation>批大小 {batch} 时训练内存 {size}</translation>
    </message>
</context>
</TS>
