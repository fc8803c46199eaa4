<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name></name>
    <message>
        <source> and </source>
        <translation> 和 </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>已选 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n classes</source>
        <translation>
            <numerusform>%n 个类别</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n 列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n epochs</source>
        <translation>
            <numerusform>%n 轮</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frames and comments</source>
        <translation>
            <numerusform>%n 个分组框和注释</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hints</source>
        <translation>
            <numerusform>%n 条提示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layers</source>
        <translation>
            <numerusform>%n 个层</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layers after it wait for this.</source>
        <translation>
            <numerusform>它后面的 %n 个层在等待它。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more problems follow from other places.</source>
        <translation>
            <numerusform>其他地方还引起 %n 个问题。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n 个节点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems stand in the way: see the panel Problems.</source>
        <translation>
            <numerusform>有 %n 个问题妨碍训练：见“问题”面板。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows ahead</source>
        <translation>
            <numerusform>提前 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n samples</source>
        <translation>
            <numerusform>%n 个样本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n threads</source>
        <translation>
            <numerusform>%n 个线程</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trainings are going on.</source>
        <translation>
            <numerusform>有 %n 个训练正在进行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values are missing</source>
        <translation>
            <numerusform>缺少 %n 个值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wires</source>
        <translation>
            <numerusform>%n 条连线</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wires change</source>
        <translation>
            <numerusform>%n 条连线有变化</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;All formats…</source>
        <translation>所有格式(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
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
        <source>&amp;Keras model…</source>
        <translation>Keras 模型(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;ONNX model…</source>
        <translation>ONNX 模型(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;PyTorch script…</source>
        <translation>PyTorch 脚本(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Resume the last run</source>
        <translation>继续上次运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Weights…</source>
        <translation>权重(&amp;W)…</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 到 1</translation>
    </message>
    <message>
        <source>A dot by which the wire can be led around things</source>
        <translation>一个圆点，可使连线绕开其他内容</translation>
    </message>
    <message>
        <source>A folder of pictures, recordings or texts; you can also drop it on the window</source>
        <translation>图片、录音或文本的文件夹；也可以拖放到窗口上</translation>
    </message>
    <message>
        <source>A frame with a title around the selected nodes</source>
        <translation>在所选节点周围加一个带标题的分组框</translation>
    </message>
    <message>
        <source>A hint; training works as it is.</source>
        <translation>仅为提示；这样也可以训练。</translation>
    </message>
    <message>
        <source>A mistake in NetBuilder stopped the last action ({error}). Your drawings are still here.</source>
        <translation>NetBuilder 出错，上一个操作已中止（{error}）。网络图仍在这里。</translation>
    </message>
    <message>
        <source>A model of Keras, ONNX or PyTorch as a drawing, with its weights</source>
        <translation>把 Keras、ONNX 或 PyTorch 的模型连同权重变成网络图</translation>
    </message>
    <message>
        <source>A new run that starts with the weights of the last one wherever they fit</source>
        <translation>新的运行，凡能匹配之处都以上次运行的权重开始</translation>
    </message>
    <message>
        <source>A new run that starts with the weights of this one wherever they fit</source>
        <translation>新的运行，凡能匹配之处都以这次运行的权重开始</translation>
    </message>
    <message>
        <source>A note on the canvas</source>
        <translation>画布上的注释</translation>
    </message>
    <message>
        <source>A run of this drawing goes on in the background.</source>
        <translation>此网络图的一次运行正在后台继续。</translation>
    </message>
    <message>
        <source>A running mean in which {weight} of what was there stays at each step; left: the values as they are</source>
        <translation>滑动平均，每一步保留原有值的 {weight}；最左端：原始值</translation>
    </message>
    <message>
        <source>A sloping plane</source>
        <translation>倾斜的平面</translation>
    </message>
    <message>
        <source>A table, arrays, IDX files or an archive; you can also drop it on the window</source>
        <translation>表格、数组、IDX 文件或压缩包；也可以拖放到窗口上</translation>
    </message>
    <message>
        <source>A test sample</source>
        <translation>一个测试样本</translation>
    </message>
    <message>
        <source>A wire leads from one node to another.</source>
        <translation>连线从一个节点通向另一个节点。</translation>
    </message>
    <message>
        <source>About NetBuilder</source>
        <translation>关于 NetBuilder</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>激活值</translation>
    </message>
    <message>
        <source>Activations {mean} ± {std}, {dead} % of units dead</source>
        <translation>激活值 {mean} ± {std}，{dead} % 的单元坏死</translation>
    </message>
    <message>
        <source>Activity of the nodes</source>
        <translation>节点的激活情况</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>实际大小</translation>
    </message>
    <message>
        <source>Add a layer</source>
        <translation>添加层</translation>
    </message>
    <message>
        <source>Add a layer after {node}</source>
        <translation>在 {node} 之后添加层</translation>
    </message>
    <message>
        <source>Add a layer before {node}</source>
        <translation>在 {node} 之前添加层</translation>
    </message>
    <message>
        <source>Add a layer behind the selected node, on the selected wire, or anywhere</source>
        <translation>在所选节点之后、所选连线上或任意位置添加层</translation>
    </message>
    <message>
        <source>Add a layer…</source>
        <translation>添加层…</translation>
    </message>
    <message>
        <source>Add after the selection</source>
        <translation>添加到所选节点之后</translation>
    </message>
    <message>
        <source>Add an input to the block</source>
        <translation>给模块添加输入</translation>
    </message>
    <message>
        <source>Add an output to the block</source>
        <translation>给模块添加输出</translation>
    </message>
    <message>
        <source>Add layer</source>
        <translation>添加层</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>提前量</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>Align bottoms</source>
        <translation>底边对齐</translation>
    </message>
    <message>
        <source>Align centers</source>
        <translation>水平居中对齐</translation>
    </message>
    <message>
        <source>Align left sides</source>
        <translation>左侧对齐</translation>
    </message>
    <message>
        <source>Align middles</source>
        <translation>垂直居中对齐</translation>
    </message>
    <message>
        <source>Align right sides</source>
        <translation>右侧对齐</translation>
    </message>
    <message>
        <source>Align tops</source>
        <translation>顶边对齐</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>所有运行</translation>
    </message>
    <message>
        <source>All series together</source>
        <translation>所有序列合计</translation>
    </message>
    <message>
        <source>All to zero</source>
        <translation>全部归零</translation>
    </message>
    <message>
        <source>Alt + drag</source>
        <translation>Alt + 拖动</translation>
    </message>
    <message>
        <source>An Output with the loss Quantile (q above 0.5) gives an upper limit, and with it a safety stock.</source>
        <translation>损失为 Quantile（q 大于 0.5）的 Output 会给出上限，由此得到安全库存。</translation>
    </message>
    <message>
        <source>An empty canvas: three steps to a network</source>
        <translation>空白画布：三步搭出一个网络</translation>
    </message>
    <message>
        <source>Argument of the block {name}</source>
        <translation>模块 {name} 的参数</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Arrays (*.npz *.npy)</source>
        <translation>数组 (*.npz *.npy)</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
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
        <source>As in the data</source>
        <translation>恢复为数据中的值</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>文本格式</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Back to the default: {value}</source>
        <translation>恢复默认值：{value}</translation>
    </message>
    <message>
        <source>Baseline: {answer}.</source>
        <translation>基准：{answer}。</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Batch size {number}</source>
        <translation>批大小 {number}</translation>
    </message>
    <message>
        <source>Beam search: {count} beginnings at once</source>
        <translation>束搜索：同时跟踪 {count} 个开头</translation>
    </message>
    <message>
        <source>Beside it: {names}.</source>
        <translation>同时写入：{names}。</translation>
    </message>
    <message>
        <source>Besides</source>
        <translation>另外</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <source>Best validation</source>
        <translation>最佳验证</translation>
    </message>
    <message>
        <source>Big type, thick wires, nothing around the canvas</source>
        <translation>大字号、粗连线，只显示画布</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>Bypass</source>
        <translation>旁路</translation>
    </message>
    <message>
        <source>Bypass: what comes in goes straight out</source>
        <translation>旁路：输入直接成为输出</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change the plan and train again; undo takes it back</source>
        <translation>更改训练计划并重新训练；可用撤销收回</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Charts as PNG…</source>
        <translation>图表存为 PNG…</translation>
    </message>
    <message>
        <source>Charts as SVG…</source>
        <translation>图表存为 SVG…</translation>
    </message>
    <message>
        <source>Checkpoint at step {step}: a run that breaks off goes on from here</source>
        <translation>第 {step} 步的检查点：运行若中断，将从这里继续</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose a recording…</source>
        <translation>选择录音…</translation>
    </message>
    <message>
        <source>Choose a run to see its curves; several to compare them.</source>
        <translation>选择一次运行可查看其曲线；选择多次可进行比较。</translation>
    </message>
    <message>
        <source>Choose data</source>
        <translation>选择数据</translation>
    </message>
    <message>
        <source>Choose data and draw an Input first: then you can try the network here.</source>
        <translation>请先选择数据并画一个 Input：然后就可以在这里试用网络。</translation>
    </message>
    <message>
        <source>Choose from the ports that fit</source>
        <translation>从合适的端口中选择</translation>
    </message>
    <message>
        <source>Choose the file of weights</source>
        <translation>选择权重文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Chosen sentences</source>
        <translation>选出的句子</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Class, function or object</source>
        <translation>类、函数或对象</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>各类别</translation>
    </message>
    <message>
        <source>Classes of {field} in the training part</source>
        <translation>训练部分中 {field} 的类别</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>清空列表</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this document</source>
        <translation>关闭此文档</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>簇</translation>
    </message>
    <message>
        <source>Co&amp;ntinue</source>
        <translation>继续(&amp;N)</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>表格的列</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>混淆</translation>
    </message>
    <message>
        <source>Confusion matrix: {right} of {total} right</source>
        <translation>混淆矩阵：{total} 个中 {right} 个正确</translation>
    </message>
    <message>
        <source>Connect to…</source>
        <translation>连接到…</translation>
    </message>
    <message>
        <source>Connect {node} to</source>
        <translation>将 {node} 连接到</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy as scr&amp;ipt</source>
        <translation>复制为脚本(&amp;I)</translation>
    </message>
    <message>
        <source>Copy as script</source>
        <translation>复制为脚本</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详细信息</translation>
    </message>
    <message>
        <source>Copy the versions</source>
        <translation>复制版本信息</translation>
    </message>
    <message>
        <source>Copy what is selected as text, for this window or another</source>
        <translation>将所选内容以文本形式复制，可粘贴到此窗口或别处</translation>
    </message>
    <message>
        <source>Count epochs along the axis</source>
        <translation>横轴以轮为单位</translation>
    </message>
    <message>
        <source>Count steps along the axis: one for each batch</source>
        <translation>横轴以步为单位：每个批次一步</translation>
    </message>
    <message>
        <source>Ctrl + arrows</source>
        <translation>Ctrl + 方向键</translation>
    </message>
    <message>
        <source>Ctrl + drag with the right button</source>
        <translation>Ctrl + 右键拖动</translation>
    </message>
    <message>
        <source>Curves (CSV)</source>
        <translation>曲线（CSV）</translation>
    </message>
    <message>
        <source>Cut</source>
        <comment>a wire</comment>
        <translation>剪断</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Cut all</source>
        <translation>全部剪断</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Data (*.csv *.tsv *.npz *.npy *.gz *.zip *.tar *.tgz *ubyte *.idx)</source>
        <translation>数据 (*.csv *.tsv *.npz *.npy *.gz *.zip *.tar *.tgz *ubyte *.idx)</translation>
    </message>
    <message>
        <source>Data: {name}</source>
        <translation>数据：{name}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete and reconnect</source>
        <translation>删除并重新连接</translation>
    </message>
    <message>
        <source>Delete the last one</source>
        <translation>删除最后一段</translation>
    </message>
    <message>
        <source>Delete; what fed a node feeds what followed it</source>
        <translation>删除；节点的上游改为直接连到它的下游</translation>
    </message>
    <message>
        <source>Device: {name}</source>
        <translation>设备：{name}</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>等距分布</translation>
    </message>
    <message>
        <source>Dock</source>
        <translation>停靠</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Dot in the wire</source>
        <translation>连线上的圆点</translation>
    </message>
    <message>
        <source>Double click on a block</source>
        <translation>双击模块</translation>
    </message>
    <message>
        <source>Double click on empty canvas</source>
        <translation>双击画布空白处</translation>
    </message>
    <message>
        <source>Double-click to hear it in the player of your system</source>
        <translation>双击即可用系统播放器收听</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Drag a bar up or down: the picture follows. A double click takes it back to zero.</source>
        <translation>上下拖动条形，图片随之变化。双击使其归零。</translation>
    </message>
    <message>
        <source>Drag a layer here from the list, or press Tab and type its name.</source>
        <translation>从列表中把层拖到这里，或按 Tab 并输入其名称。</translation>
    </message>
    <message>
        <source>Drag a node onto a wire</source>
        <translation>把节点拖到连线上</translation>
    </message>
    <message>
        <source>Drag from port to port</source>
        <translation>从端口拖到端口</translation>
    </message>
    <message>
        <source>Drag from the Layers panel</source>
        <translation>从“层”面板拖出</translation>
    </message>
    <message>
        <source>Drag from the circle on its right to the next layer: that is a wire.</source>
        <translation>从它右侧的圆点拖到下一层：这就是连线。</translation>
    </message>
    <message>
        <source>Drag on empty canvas</source>
        <translation>在画布空白处拖动</translation>
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
        <source>Draw here</source>
        <translation>在这里画</translation>
    </message>
    <message>
        <source>Draw neural networks, check them, train them.</source>
        <translation>画出神经网络，检查它们，训练它们。</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>网络图</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>Drawing as P&amp;NG…</source>
        <translation>网络图存为 PNG(&amp;N)…</translation>
    </message>
    <message>
        <source>Drawing as S&amp;VG…</source>
        <translation>网络图存为 SVG(&amp;V)…</translation>
    </message>
    <message numerus="yes">
        <source>Drawing, %n nodes</source>
        <translation>
            <numerusform>网络图，%n 个节点</numerusform>
        </translation>
    </message>
    <message>
        <source>Drawing, plan and data are the same.</source>
        <translation>网络图、训练计划和数据都相同。</translation>
    </message>
    <message>
        <source>Drawing, weights, script and a model card with data, metrics, seed and versions: to keep or to pass on.</source>
        <translation>网络图、权重、脚本，以及写明数据、指标、随机种子和版本的模型卡：用于保存或转交他人。</translation>
    </message>
    <message>
        <source>Drawings (*.svg)</source>
        <translation>矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>Drop a wire on a node</source>
        <translation>把连线放到节点上</translation>
    </message>
    <message>
        <source>Drop a wire on empty canvas</source>
        <translation>把连线放到画布空白处</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>导出(&amp;X)</translation>
    </message>
    <message>
        <source>Each fix was tried on a copy and works.</source>
        <translation>每种修复都已在副本上试过，确实有效。</translation>
    </message>
    <message>
        <source>Edit parameters</source>
        <translation>编辑参数</translation>
    </message>
    <message>
        <source>Edit the first parameters where the node stands (Enter)</source>
        <translation>在节点处编辑前几个参数（Enter）</translation>
    </message>
    <message>
        <source>Edit the note</source>
        <translation>编辑备注</translation>
    </message>
    <message>
        <source>End the training after the running batch; the weights are kept</source>
        <translation>在当前批次之后结束训练；权重会保留</translation>
    </message>
    <message>
        <source>End with an Output, choose data, and press Train.</source>
        <translation>以 Output 结尾，选择数据，然后按“训练”。</translation>
    </message>
    <message>
        <source>Ends by itself when you are silent</source>
        <translation>停止说话后自动结束</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Enter something on the left, or take a test sample: the answer comes at once.</source>
        <translation>在左侧输入内容，或取一个测试样本：答案立即出现。</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>Epoch {now} of {epochs}</source>
        <translation>第 {now} 轮，共 {epochs} 轮</translation>
    </message>
    <message>
        <source>Epoch {number}</source>
        <translation>第 {number} 轮</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Equal gaps across</source>
        <translation>水平等距</translation>
    </message>
    <message>
        <source>Equal gaps down</source>
        <translation>垂直等距</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Evaluate again</source>
        <translation>重新评估</translation>
    </message>
    <message>
        <source>Evaluating…</source>
        <translation>正在评估…</translation>
    </message>
    <message>
        <source>Every format with what it is good for, written and checked</source>
        <translation>所有格式及其用途，写出后即行检验</translation>
    </message>
    <message>
        <source>Every tensor under its name, and the drawing within: opens again here, and its weights anywhere.</source>
        <translation>每个张量都有自己的名称，网络图也在其中：可在这里重新打开，权重在哪里都能用。</translation>
    </message>
    <message>
        <source>Expected a number.</source>
        <translation>这里应为一个数。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export as PNG</source>
        <translation>导出为 PNG</translation>
    </message>
    <message>
        <source>Export as SVG</source>
        <translation>导出为 SVG</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>收藏夹</translation>
    </message>
    <message>
        <source>Fetching {title}: {done} of {total}</source>
        <translation>正在下载 {title}：{done} / {total}</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Files you open or save will be listed here.</source>
        <translation>你打开或保存的文件会列在这里。</translation>
    </message>
    <message>
        <source>Fit the drawing to the data</source>
        <translation>使网络图适合数据</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>浮动</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folder for drawings</source>
        <translation>网络图文件夹</translation>
    </message>
    <message>
        <source>Folder of the recordings</source>
        <translation>录音的文件夹</translation>
    </message>
    <message>
        <source>Folder with everything</source>
        <translation>完整文件夹</translation>
    </message>
    <message>
        <source>Follow it</source>
        <translation>查看进展</translation>
    </message>
    <message>
        <source>For Keras 3 on TensorFlow, JAX or PyTorch: layers, weights, optimizer and loss; it predicts and trains on there.</source>
        <translation>用于 TensorFlow、JAX 或 PyTorch 上的 Keras 3：层、权重、优化器和损失；可以在那里预测并继续训练。</translation>
    </message>
    <message>
        <source>For ONNX Runtime and most devices: phones, browsers, C++, C#. One file that predicts, with any number of samples at a time.</source>
        <translation>用于 ONNX Runtime 和大多数设备：手机、浏览器、C++、C#。一个文件即可预测，每次的样本数不限。</translation>
    </message>
    <message>
        <source>For networks that train against each other: each optimizer has its own nodes and losses</source>
        <translation>用于相互对抗训练的网络：每个优化器有自己的节点和损失</translation>
    </message>
    <message>
        <source>For other programs</source>
        <translation>供其他程序使用</translation>
    </message>
    <message>
        <source>For people</source>
        <translation>供人阅读</translation>
    </message>
    <message>
        <source>Forecast</source>
        <comment>of memory and time</comment>
        <translation>资源预估</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Forecast another table with the same columns</source>
        <translation>预测另一个列相同的表格</translation>
    </message>
    <message>
        <source>Forecast onward from the last row of the file: the real future</source>
        <translation>从文件的最后一行继续预测：真正的未来</translation>
    </message>
    <message>
        <source>Forecast the next rows from the last ones</source>
        <translation>用前面的行预测后面的行</translation>
    </message>
    <message>
        <source>Forecast: {lines}</source>
        <translation>预测：{lines}</translation>
    </message>
    <message>
        <source>Forecasts</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Forecasts step by step</source>
        <translation>逐步的预测</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Four corners (XOR)</source>
        <translation>四个角（XOR）</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>分组框</translation>
    </message>
    <message>
        <source>Freeze: training leaves the weights as they are</source>
        <translation>冻结：训练不改变权重</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>从头开始</translation>
    </message>
    <message>
        <source>From the last row</source>
        <translation>从最后一行开始</translation>
    </message>
    <message>
        <source>From {end}</source>
        <translation>从 {end}</translation>
    </message>
    <message>
        <source>From “{old}” to “{new}”:</source>
        <translation>从 “{old}” 到 “{new}”：</translation>
    </message>
    <message>
        <source>Further columns</source>
        <translation>其他列</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Generated pictures</source>
        <translation>生成图片</translation>
    </message>
    <message>
        <source>Go on from the last checkpoint</source>
        <translation>从最后一个检查点继续</translation>
    </message>
    <message>
        <source>Go on with the run that was stopped or broke off, from its last checkpoint</source>
        <translation>从最后一个检查点继续被停止或中断的运行</translation>
    </message>
    <message>
        <source>Go on with this run where it stopped, or for more epochs</source>
        <translation>从停止处继续这次运行，或再训练若干轮</translation>
    </message>
    <message>
        <source>Go on with this run, to the last bit as if it had been longer</source>
        <translation>继续这次运行，结果与一开始就训练这么久完全一致</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Go to the node</source>
        <translation>转到节点</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>Greedy: the likeliest word each time</source>
        <translation>贪心：每次取最可能的词</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Help on {name}</source>
        <translation>{name} 的帮助</translation>
    </message>
    <message>
        <source>Higher is better.</source>
        <translation>越高越好。</translation>
    </message>
    <message>
        <source>Hills and hollows</source>
        <translation>山丘与凹地</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Hold the training, or go on with it</source>
        <translation>暂停训练，或继续训练</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>How far ahead</source>
        <translation>提前多少</translation>
    </message>
    <message>
        <source>How far points are moved at random (standard deviation)</source>
        <translation>点随机移动的距离（标准差）</translation>
    </message>
    <message>
        <source>How good the model is, on data it has never seen</source>
        <translation>模型在从未见过的数据上有多好</translation>
    </message>
    <message>
        <source>How many more epochs</source>
        <translation>再训练多少轮</translation>
    </message>
    <message>
        <source>How many words a summary has in common with the true one, from 0 to 1 (ROUGE-1)</source>
        <translation>摘要与真实摘要有多少共同的词，从 0 到 1（ROUGE-1）</translation>
    </message>
    <message>
        <source>How the files are read</source>
        <translation>文件的读取方式</translation>
    </message>
    <message>
        <source>How the text is searched</source>
        <translation>怎样搜索文本</translation>
    </message>
    <message>
        <source>I&amp;mport…</source>
        <translation>导入(&amp;M)…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import a network of PyTorch</source>
        <translation>导入 PyTorch 网络</translation>
    </message>
    <message>
        <source>Import repor&amp;t…</source>
        <translation>导入报告(&amp;T)…</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>Import weights</source>
        <translation>导入权重</translation>
    </message>
    <message>
        <source>In the background a training goes on to its end, and is found again when the drawing is opened.</source>
        <translation>训练可在后台继续到结束，打开网络图时会重新找到它。</translation>
    </message>
    <message>
        <source>In the data: {values}</source>
        <translation>数据中：{values}</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中的名称</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Input “{node}” can take {field}.</source>
        <translation>Input “{node}” 可以接收 {field}。</translation>
    </message>
    <message>
        <source>Input “{node}” takes {field}.</source>
        <translation>Input “{node}” 接收 {field}。</translation>
    </message>
    <message>
        <source>Input:</source>
        <translation>输入：</translation>
    </message>
    <message>
        <source>Insert a layer before {node}</source>
        <translation>在 {node} 之前插入层</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Inter and JetBrains Mono, under the SIL Open Font License; Material Design Icons, Apache License 2.0.</source>
        <translation>Inter 和 JetBrains Mono，采用 SIL 开源字体许可证；Material Design Icons，采用 Apache 许可证 2.0。</translation>
    </message>
    <message>
        <source>It finds no word in it.</source>
        <translation>没有听出词。</translation>
    </message>
    <message>
        <source>It holds the drawing as it was trained; the drawing was changed since.</source>
        <translation>其中是训练时的网络图；此后网络图已有更改。</translation>
    </message>
    <message>
        <source>Its layers keep what they have learnt; only a new head learns, for the data chosen here. Can be undone</source>
        <translation>各层保留学到的东西，只有新的输出层为这里选的数据学习。可以撤销</translation>
    </message>
    <message>
        <source>Its name in printed code and in files of weights</source>
        <translation>它在导出代码和权重文件中的名称</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>Keep the set&apos;s own test part</source>
        <translation>保留数据集自带的测试部分</translation>
    </message>
    <message>
        <source>Kept as {name}.</source>
        <translation>已保存为 {name}。</translation>
    </message>
    <message>
        <source>Keras model</source>
        <translation>Keras 模型</translation>
    </message>
    <message>
        <source>Keras script</source>
        <translation>Keras 脚本</translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation>卷积核</translation>
    </message>
    <message>
        <source>Keys and gestures</source>
        <translation>快捷键和手势</translation>
    </message>
    <message>
        <source>Keys on the canvas</source>
        <translation>画布上的按键</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Largest batch that fits: {number}</source>
        <translation>放得下的最大批次：{number}</translation>
    </message>
    <message>
        <source>Last known date</source>
        <translation>最后已知的日期</translation>
    </message>
    <message>
        <source>Last known row</source>
        <translation>最后已知的行</translation>
    </message>
    <message>
        <source>Lay out the selected nodes anew, or all</source>
        <translation>重新排列所选节点或全部节点</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Layers of the network</source>
        <translation>网络的各层</translation>
    </message>
    <message>
        <source>Layers with shapes, parameters and multiply-adds, for a report or a README.</source>
        <translation>各层的形状、参数和乘加运算，用于报告或 README。</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Learning rate {rate} from step {step} on ({reason})</source>
        <translation>从第 {step} 步起学习率 {rate}（{reason}）</translation>
    </message>
    <message>
        <source>Leave the block</source>
        <translation>离开模块</translation>
    </message>
    <message>
        <source>Lengths</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>减少动画</translation>
    </message>
    <message>
        <source>Let what comes in go straight out</source>
        <translation>让输入直接成为输出</translation>
    </message>
    <message>
        <source>Let {name} follow an argument of the block</source>
        <translation>让 {name} 随模块的参数而定</translation>
    </message>
    <message>
        <source>Licence of the typefaces</source>
        <translation>字体许可证</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Link closed: the arrow keys change all numbers at once. Click or Ctrl+L opens it.</source>
        <translation>已联动：方向键同时改变所有的数。单击或按 Ctrl+L 解除。</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Logarithmic axis: small differences near zero become visible</source>
        <translation>对数坐标：接近零的微小差异也能看清</translation>
    </message>
    <message>
        <source>Looking at the data…</source>
        <translation>正在查看数据…</translation>
    </message>
    <message>
        <source>Looks ahead</source>
        <translation>向前预测</translation>
    </message>
    <message>
        <source>Looks back</source>
        <translation>向后回看</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Loss and metrics of every epoch as a table for a spreadsheet.</source>
        <translation>每轮的损失和指标，存为可用电子表格打开的表格。</translation>
    </message>
    <message>
        <source>Loss of all</source>
        <translation>总损失</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>响度</translation>
    </message>
    <message>
        <source>Lower is better.</source>
        <translation>越低越好。</translation>
    </message>
    <message>
        <source>Made by the network</source>
        <translation>网络生成的图片</translation>
    </message>
    <message>
        <source>Make a block</source>
        <translation>创建模块</translation>
    </message>
    <message>
        <source>Make something new</source>
        <translation>生成新样本</translation>
    </message>
    <message>
        <source>Map of the drawing</source>
        <translation>网络图的缩略图</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Memory and time of the run, before it begins.</source>
        <translation>运行开始之前估计的内存和时间。</translation>
    </message>
    <message>
        <source>Memory ran out in the training process.</source>
        <translation>训练进程的内存已耗尽。</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Metric of the curves</source>
        <translation>曲线的指标</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Models of other programs ({endings})</source>
        <translation>其他程序的模型 ({endings})</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More: {names}</source>
        <translation>更多：{names}</translation>
    </message>
    <message>
        <source>Mouse on the canvas</source>
        <translation>画布上的鼠标操作</translation>
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
        <source>Move to the trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>乘加运算</translation>
    </message>
    <message>
        <source>My blocks</source>
        <translation>我的模块</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name and note</source>
        <translation>名称和备注</translation>
    </message>
    <message>
        <source>Name of the block</source>
        <translation>模块的名称</translation>
    </message>
    <message>
        <source>Names, names in Keras and PyTorch, words of the help. Tab searches on the canvas.</source>
        <translation>可搜索名称、Keras 和 PyTorch 中的名称以及帮助中的词语。按 Tab 在画布上搜索。</translation>
    </message>
    <message>
        <source>Natural size</source>
        <translation>原始大小</translation>
    </message>
    <message>
        <source>Needs recordings of two words at least</source>
        <translation>至少需要两个词的录音</translation>
    </message>
    <message>
        <source>NetBuilder drawings (*.netb)</source>
        <translation>NetBuilder 网络图 (*.netb)</translation>
    </message>
    <message>
        <source>NetBuilder ended unexpectedly. Not saved: {names}.</source>
        <translation>NetBuilder 意外退出。未保存：{names}。</translation>
    </message>
    <message>
        <source>New argument</source>
        <translation>新参数</translation>
    </message>
    <message>
        <source>New argument “{name}”</source>
        <translation>新参数“{name}”</translation>
    </message>
    <message>
        <source>Next document</source>
        <translation>下一个文档</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>没有数据</translation>
    </message>
    <message>
        <source>No data are chosen yet: choose what the network learns from.</source>
        <translation>还没有选择数据：请选择网络学习所用的数据。</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>还没有数据</translation>
    </message>
    <message>
        <source>No data yet. Take some that come with the program, or your own: drop a file or folder on the window.</source>
        <translation>还没有数据。可选用程序自带的，也可用自己的：把文件或文件夹拖到窗口上。</translation>
    </message>
    <message>
        <source>No favourite any more</source>
        <translation>取消收藏</translation>
    </message>
    <message>
        <source>No layer fits here under that name.</source>
        <translation>这里没有合适的层叫这个名称。</translation>
    </message>
    <message>
        <source>No layer is called “{text}”.</source>
        <translation>没有名为“{text}”的层。</translation>
    </message>
    <message>
        <source>No microphone was found: connect one, or choose a file.</source>
        <translation>没有找到麦克风：请连接一个，或者选择文件。</translation>
    </message>
    <message>
        <source>No mistakes</source>
        <translation>没有错误</translation>
    </message>
    <message>
        <source>No port fits under that name.</source>
        <translation>没有合适的端口叫这个名称。</translation>
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
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Nodes inside can follow an argument; every use of the block may give it another value.</source>
        <translation>模块内的节点可以随参数而定；每次使用模块时可以给参数不同的值。</translation>
    </message>
    <message>
        <source>Nodes of the drawing</source>
        <translation>网络图的节点</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Normalised</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>Not ready yet</source>
        <translation>尚未就绪</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Not yet: {reason}</source>
        <translation>还不行：{reason}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing can be said yet of what flows here.</source>
        <translation>还无法确定这里流过什么。</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>没有匹配的项。</translation>
    </message>
    <message>
        <source>Nothing is drawn yet.</source>
        <translation>还没有画任何层。</translation>
    </message>
    <message>
        <source>Nothing slides or fades.</source>
        <translation>没有滑动和淡入淡出效果。</translation>
    </message>
    <message>
        <source>Nothing was heard: speak louder, or choose another microphone in the system.</source>
        <translation>没有听到声音：请大声一点，或者在系统中选择另一个麦克风。</translation>
    </message>
    <message>
        <source>Nothing was recorded yet: weights and gradients are, at the end of epochs.</source>
        <translation>还没有记录：权重和梯度在每轮结束时记录。</translation>
    </message>
    <message>
        <source>Nothing was trained here yet. Runs appear here while they go on, those of the command line too.</source>
        <translation>这里还没有训练过。运行在进行时就会出现在这里，包括从命令行启动的。</translation>
    </message>
    <message>
        <source>Number {place} of {count}: {value}</source>
        <translation>第 {place} 个数（共 {count} 个）：{value}</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数据类型</translation>
    </message>
    <message>
        <source>Numbers as CSV…</source>
        <translation>数值存为 CSV…</translation>
    </message>
    <message>
        <source>Numbers the picture is made of</source>
        <translation>生成图片的数</translation>
    </message>
    <message>
        <source>ONNX</source>
        <translation>ONNX</translation>
    </message>
    <message>
        <source>Of this drawing</source>
        <translation>此网络图的</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>On all nodes</source>
        <translation>所有节点</translation>
    </message>
    <message>
        <source>On the selected nodes</source>
        <translation>所选节点</translation>
    </message>
    <message>
        <source>One &amp;batch further</source>
        <translation>前进一个批次(&amp;B)</translation>
    </message>
    <message>
        <source>One &amp;epoch further</source>
        <translation>前进一轮(&amp;E)</translation>
    </message>
    <message>
        <source>One file to read and go on with: model, data, training and test, with nothing but PyTorch in it. The weights lie beside it.</source>
        <translation>一个可以阅读并接着用的文件：模型、数据、训练和测试，只用到 PyTorch。权重放在旁边。</translation>
    </message>
    <message>
        <source>One more optimizer</source>
        <translation>再加一个优化器</translation>
    </message>
    <message>
        <source>One page to hand in: the drawing, curves, confusion matrix, plan and versions, for any browser.</source>
        <translation>可以上交的一页：网络图、曲线、混淆矩阵、计划和版本，任何浏览器都能打开。</translation>
    </message>
    <message>
        <source>Only nodes of the same type can share weights.</source>
        <translation>只有同一类型的节点才能共享权重。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>Open a drawing to plan its training.</source>
        <translation>打开网络图以制定训练计划。</translation>
    </message>
    <message>
        <source>Open a picture</source>
        <translation>打开图片</translation>
    </message>
    <message>
        <source>Open a picture…</source>
        <translation>打开图片…</translation>
    </message>
    <message>
        <source>Open a table</source>
        <translation>打开表格</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>打开其他…</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>打开的文档</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Open local file…</source>
        <translation>打开本地文件…</translation>
    </message>
    <message>
        <source>Open or start a drawing first.</source>
        <translation>请先打开或新建网络图。</translation>
    </message>
    <message>
        <source>Open or start a drawing to see its parts here.</source>
        <translation>打开或新建网络图后，可在这里查看其组成部分。</translation>
    </message>
    <message>
        <source>Open or start a drawing to train it</source>
        <translation>打开或新建网络图后即可训练</translation>
    </message>
    <message>
        <source>Open the block</source>
        <translation>打开模块</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Open the run&apos;s &amp;folder</source>
        <translation>打开运行文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Open {block}</source>
        <translation>打开 {block}</translation>
    </message>
    <message>
        <source>Opens this template as a new drawing.</source>
        <translation>将此模板作为新的网络图打开。</translation>
    </message>
    <message>
        <source>Operators (opset)</source>
        <translation>算子版本（opset）</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Optimizer {number}</source>
        <translation>优化器 {number}</translation>
    </message>
    <message>
        <source>Other points of the same kind</source>
        <translation>同类的其他点</translation>
    </message>
    <message>
        <source>Other points or batches from step {step} on</source>
        <translation>从第 {step} 步起使用其他的点或批次</translation>
    </message>
    <message>
        <source>Other table…</source>
        <translation>其他表格…</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>换一批</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Output {name}</source>
        <translation>Output {name}</translation>
    </message>
    <message>
        <source>Output “{node}” can be compared with {field}.</source>
        <translation>Output “{node}” 可以与 {field} 比较。</translation>
    </message>
    <message>
        <source>Output “{node}” does not fit {field}; see the panel Problems.</source>
        <translation>Output “{node}” 与 {field} 不相符；见“问题”面板。</translation>
    </message>
    <message>
        <source>Output “{node}” is compared with {field}.</source>
        <translation>Output “{node}” 与 {field} 比较。</translation>
    </message>
    <message>
        <source>Output:</source>
        <translation>输出：</translation>
    </message>
    <message>
        <source>Over the epochs</source>
        <translation>逐轮变化</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Own data</source>
        <translation>自己的数据</translation>
    </message>
    <message>
        <source>Own file…</source>
        <translation>自己的文件…</translation>
    </message>
    <message>
        <source>Own folder…</source>
        <translation>自己的文件夹…</translation>
    </message>
    <message>
        <source>Pad to draw on</source>
        <translation>画板</translation>
    </message>
    <message>
        <source>Paint points of class {name}</source>
        <translation>画 {name} 类的点</translation>
    </message>
    <message>
        <source>Painted points</source>
        <translation>手画的点</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Part of the data</source>
        <translation>数据的部分</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Paste an article…</source>
        <translation>粘贴一篇文章…</translation>
    </message>
    <message>
        <source>Paste with incoming wires</source>
        <translation>连同输入连线粘贴</translation>
    </message>
    <message>
        <source>Paste, fed by what feeds the originals</source>
        <translation>粘贴，并连接到原节点的上游</translation>
    </message>
    <message>
        <source>Pause first: then you can go on batch by batch or epoch by epoch.</source>
        <translation>请先暂停：之后可以逐批次或逐轮前进。</translation>
    </message>
    <message>
        <source>Paused on {where} · started {time}</source>
        <translation>已在 {where} 上暂停 · 开始于 {time}</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Pictures ({formats})</source>
        <translation>图片 ({formats})</translation>
    </message>
    <message>
        <source>Pixels whose change would change the answer most.</source>
        <translation>这些像素的变化对答案影响最大。</translation>
    </message>
    <message>
        <source>Places whose feature maps spoke for the answer.</source>
        <translation>这些位置的特征图支持该答案。</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>训练计划</translation>
    </message>
    <message>
        <source>Plane of {x} and {y}</source>
        <translation>{x} 与 {y} 的平面</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>游乐场</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>点</translation>
    </message>
    <message>
        <source>Points in the plane</source>
        <translation>平面上的点</translation>
    </message>
    <message>
        <source>Points looked at between two changes of the weights</source>
        <translation>两次更新权重之间所看的点数</translation>
    </message>
    <message>
        <source>Pr&amp;int…</source>
        <translation>打印(&amp;I)…</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Prediction:</source>
        <translation>预测：</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>首选项…</translation>
    </message>
    <message>
        <source>Prepared data (NumPy)</source>
        <translation>处理好的数据（NumPy）</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>演示模式</translation>
    </message>
    <message>
        <source>Presentation: Esc or F11 leaves it.</source>
        <translation>演示模式：按 Esc 或 F11 退出。</translation>
    </message>
    <message>
        <source>Press one: it is taken up, and you can change the numbers it was made of.</source>
        <translation>点按其中一张即可选用，并可修改生成它的数。</translation>
    </message>
    <message>
        <source>Press or drag: what the network answers at this point stands beside.</source>
        <translation>按下或拖动：网络在该点的答案显示在旁边。</translation>
    </message>
    <message>
        <source>Previous document</source>
        <translation>上一个文档</translation>
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
        <source>Projection</source>
        <translation>投影</translation>
    </message>
    <message>
        <source>Put its drawing, plan and data here; can be undone</source>
        <translation>把它的网络图、训练计划和数据放到这里；可以撤销</translation>
    </message>
    <message>
        <source>Put the largest batch that fits into the plan</source>
        <translation>将放得下的最大批大小写入训练计划</translation>
    </message>
    <message>
        <source>PyTorch is missing, so nothing can be trained. Install it with: {python} -m pip install torch</source>
        <translation>缺少 PyTorch，因此无法训练。安装命令：{python} -m pip install torch</translation>
    </message>
    <message>
        <source>PyTorch program (torch.export)</source>
        <translation>PyTorch 程序（torch.export）</translation>
    </message>
    <message>
        <source>PyTorch script</source>
        <translation>PyTorch 脚本</translation>
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
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读到的</translation>
    </message>
    <message>
        <source>Read back and compared: the largest difference is {number}.</source>
        <translation>已读回比较：最大差异为 {number}。</translation>
    </message>
    <message>
        <source>Reading the runs…</source>
        <translation>正在读取运行记录…</translation>
    </message>
    <message>
        <source>Ready to train</source>
        <translation>可以训练</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>最近的文件</translation>
    </message>
    <message>
        <source>Recently used</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Record samples</source>
        <translation>录制样本</translation>
    </message>
    <message>
        <source>Record samples…</source>
        <translation>录制样本…</translation>
    </message>
    <message>
        <source>Recordings (*.wav)</source>
        <translation>录音 (*.wav)</translation>
    </message>
    <message>
        <source>Recording…</source>
        <translation>正在录音…</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo: {step}</source>
        <translation>重做：{step}</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新载入</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Rename the block</source>
        <translation>重命名模块</translation>
    </message>
    <message>
        <source>Rename the block; all its uses follow</source>
        <translation>重命名模块；所有使用处随之更改</translation>
    </message>
    <message>
        <source>Rename the node or frame, edit the comment</source>
        <translation>重命名节点或分组框，编辑注释</translation>
    </message>
    <message>
        <source>Rename {name}</source>
        <translation>重命名 {name}</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>重置布局</translation>
    </message>
    <message>
        <source>Reset {name}</source>
        <translation>重置 {name}</translation>
    </message>
    <message>
        <source>Residuals</source>
        <translation>残差</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restore &amp;unsaved work…</source>
        <translation>恢复未保存的工作(&amp;U)…</translation>
    </message>
    <message>
        <source>Restore the drawing</source>
        <translation>恢复网络图</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Results, plan, data and layers of the run for other programs to read.</source>
        <translation>这次运行的结果、计划、数据和各层，供其他程序读取。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Rows the forecast looks back at</source>
        <translation>预测所回看的行</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Run report (HTML)</source>
        <translation>运行报告（HTML）</translation>
    </message>
    <message>
        <source>Run report (JSON)</source>
        <translation>运行报告（JSON）</translation>
    </message>
    <message>
        <source>Run the code and import</source>
        <translation>运行代码并导入</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行记录</translation>
    </message>
    <message>
        <source>Safety stock for all {steps} rows: {together} if errors are independent (√Σd²), at most {most} (Σd); d = upper limit ({level}) − forecast.</source>
        <translation>全部 {steps} 行的安全库存：误差相互独立时为 {together}（√Σd²），最多 {most}（Σd）；d = 上限（{level}）− 预测值。</translation>
    </message>
    <message>
        <source>Safety stock: {amount} = upper limit ({level}) − forecast.</source>
        <translation>安全库存：{amount} = 上限（{level}）− 预测值。</translation>
    </message>
    <message>
        <source>Saliency</source>
        <translation>显著图</translation>
    </message>
    <message>
        <source>Same seed, same parts.</source>
        <translation>种子相同，划分就相同。</translation>
    </message>
    <message>
        <source>Sample of the validation data</source>
        <translation>验证数据的样本</translation>
    </message>
    <message>
        <source>Sample {number}</source>
        <translation>样本 {number}</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Samples after these</source>
        <translation>后面的样本</translation>
    </message>
    <message>
        <source>Samples as this node tells them apart</source>
        <translation>此节点眼中的样本</translation>
    </message>
    <message>
        <source>Samples before these</source>
        <translation>前面的样本</translation>
    </message>
    <message>
        <source>Samples of each class: {counts}</source>
        <translation>各类别的样本数：{counts}</translation>
    </message>
    <message>
        <source>Samples with the answers of the model</source>
        <translation>样本及模型的预测</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Save a&amp;ll</source>
        <translation>全部保存(&amp;L)</translation>
    </message>
    <message>
        <source>Save all forecasts of this part as a table</source>
        <translation>将这一部分的全部预测保存为表格</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Save as table</source>
        <translation>保存为表格</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message numerus="yes">
        <source>Save the changes to %n documents?</source>
        <translation>
            <numerusform>保存对 %n 个文档的更改吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the changes to {name}?</source>
        <translation>保存对 {name} 的更改吗？</translation>
    </message>
    <message>
        <source>Save this forecast as a table</source>
        <translation>将此预测保存为表格</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search actions and layers</source>
        <translation>搜索操作和层</translation>
    </message>
    <message>
        <source>Search actions and layers…</source>
        <translation>搜索操作和层…</translation>
    </message>
    <message>
        <source>Search keys and gestures</source>
        <translation>搜索快捷键和手势</translation>
    </message>
    <message>
        <source>Search layers</source>
        <translation>搜索层</translation>
    </message>
    <message>
        <source>Search runs</source>
        <translation>搜索运行</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Select a node with an output first.</source>
        <translation>请先选择一个有输出的节点。</translation>
    </message>
    <message>
        <source>Select a node, a wire, a frame or a comment to see and change it here.</source>
        <translation>选择节点、连线、分组框或注释，即可在这里查看和更改。</translation>
    </message>
    <message>
        <source>Select all that feeds it</source>
        <translation>选择它的全部上游</translation>
    </message>
    <message>
        <source>Select all that feeds the selected nodes</source>
        <translation>选择所选节点的全部上游</translation>
    </message>
    <message>
        <source>Select all that it feeds</source>
        <translation>选择它的全部下游</translation>
    </message>
    <message>
        <source>Select all that the selected nodes feed</source>
        <translation>选择所选节点的全部下游</translation>
    </message>
    <message>
        <source>Select everything</source>
        <translation>选择全部</translation>
    </message>
    <message>
        <source>Select the nodes that are not selected</source>
        <translation>选择未被选中的节点</translation>
    </message>
    <message>
        <source>Select the others</source>
        <translation>反选</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Shape of the input</source>
        <translation>输入的形状</translation>
    </message>
    <message>
        <source>Share of the points that are not trained on (hollow ones)</source>
        <translation>不用于训练的点所占比例（空心点）</translation>
    </message>
    <message>
        <source>Share of the work</source>
        <translation>计算量占比</translation>
    </message>
    <message>
        <source>Share weights</source>
        <translation>共享权重</translation>
    </message>
    <message>
        <source>Shift while dragging</source>
        <translation>拖动时按住 Shift</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Show everything again (double click)</source>
        <translation>重新显示全部（双击）</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>显示报告</translation>
    </message>
    <message>
        <source>Show the selection</source>
        <translation>显示所选节点</translation>
    </message>
    <message>
        <source>Show what is around the block (Esc)</source>
        <translation>显示模块外的内容（Esc）</translation>
    </message>
    <message>
        <source>Size of type</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Sizes of a sample, without the batch; of several inputs, apart by ;</source>
        <translation>一个样本的大小，不含批次；多个输入之间用 ; 分开</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Some of these layers are unknown here: they cannot be edited together.</source>
        <translation>其中有些层在这里是未知的：无法一起编辑。</translation>
    </message>
    <message>
        <source>Something was changed since.</source>
        <translation>此后有所更改。</translation>
    </message>
    <message>
        <source>Source:</source>
        <translation>来源：</translation>
    </message>
    <message>
        <source>Space + drag, or middle button</source>
        <translation>空格 + 拖动，或中键拖动</translation>
    </message>
    <message>
        <source>Speak now…</source>
        <translation>请说话…</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>语音</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation>螺旋</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分方式</translation>
    </message>
    <message>
        <source>Star or take the star away</source>
        <translation>加星标或取消星标</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>已加星标</translation>
    </message>
    <message>
        <source>Start from a template</source>
        <translation>从模板开始</translation>
    </message>
    <message>
        <source>Start from its weights</source>
        <translation>从它的权重开始</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Step</source>
        <comment>button: on by one batch or epoch</comment>
        <translation>单步</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>逐步</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Stop and save</source>
        <translation>停止并保存</translation>
    </message>
    <message>
        <source>Stopped at step {step}</source>
        <translation>在第 {step} 步停止</translation>
    </message>
    <message>
        <source>Stopping after this batch…</source>
        <translation>当前批次之后停止…</translation>
    </message>
    <message>
        <source>Subjects of the templates</source>
        <translation>模板的主题</translation>
    </message>
    <message>
        <source>Summaries</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>T&amp;rain</source>
        <translation>训练(&amp;R)</translation>
    </message>
    <message>
        <source>Tab, Shift Tab</source>
        <translation>Tab，Shift Tab</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Table of layers (Markdown)</source>
        <translation>各层表格（Markdown）</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>表格 (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Tables of numbers</source>
        <translation>数值表格</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Take away optimizer {number}</source>
        <translation>移除优化器 {number}</translation>
    </message>
    <message>
        <source>Take away {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <source>Take it off the list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Take the last stroke back</source>
        <translation>撤销最后一笔</translation>
    </message>
    <message>
        <source>Take {name} off the list</source>
        <translation>将 {name} 从列表中移除</translation>
    </message>
    <message>
        <source>Target:</source>
        <translation>目标：</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>张量</translation>
    </message>
    <message>
        <source>Tensor of weights</source>
        <translation>权重张量</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Test data</source>
        <translation>测试数据</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>That would be a circle: a layer cannot wait for its own output.</source>
        <translation>这样会形成环路：层不能等待自己的输出。</translation>
    </message>
    <message>
        <source>The block&apos;s nodes in its place</source>
        <translation>用模块内的节点代替模块</translation>
    </message>
    <message>
        <source>The clipboard holds no part of a drawing: copy something in a drawing first.</source>
        <translation>剪贴板中没有网络图的内容：请先在网络图中复制一些。</translation>
    </message>
    <message>
        <source>The data are chosen and nothing is drawn yet.</source>
        <translation>数据已选好，还没有画任何层。</translation>
    </message>
    <message>
        <source>The data as they enter the network, split and scaled.</source>
        <translation>进入网络时的数据，已划分和缩放。</translation>
    </message>
    <message>
        <source>The drawing as a PyTorch script, on the clipboard</source>
        <translation>将网络图以 PyTorch 脚本形式放到剪贴板</translation>
    </message>
    <message>
        <source>The drawing does not fit the data yet.</source>
        <translation>网络图与数据还不相符。</translation>
    </message>
    <message>
        <source>The drawing fits the data.</source>
        <translation>网络图与数据相符。</translation>
    </message>
    <message>
        <source>The drawing has no Input and no Output yet.</source>
        <translation>网络图还没有 Input 和 Output。</translation>
    </message>
    <message>
        <source>The drawing has no Output yet, so nothing says what is to be learnt.</source>
        <translation>网络图还没有 Output，因此没有说明要学习什么。</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>已取消导出。</translation>
    </message>
    <message>
        <source>The fastest device of the computer it is trained on</source>
        <translation>训练所用计算机上最快的设备</translation>
    </message>
    <message>
        <source>The file holds weights, but no drawing. They are laid onto one that fits: by the names of the layers, else by their shapes in order. The report says which went where.</source>
        <translation>文件中有权重，但没有网络图。权重会放到合适的网络图上：先按层的名称，否则按形状和顺序。报告会说明各自的去处。</translation>
    </message>
    <message>
        <source>The forecast is in {file}.</source>
        <translation>预测已写入 {file}。</translation>
    </message>
    <message>
        <source>The forecasts are in {file}.</source>
        <translation>预测已写入 {file}。</translation>
    </message>
    <message>
        <source>The import was cancelled.</source>
        <translation>导入已取消。</translation>
    </message>
    <message>
        <source>The journal of {name} could not be taken over: {reason}. Save it soon.</source>
        <translation>无法接管 {name} 的恢复日志：{reason}。请尽快保存。</translation>
    </message>
    <message>
        <source>The microphone cannot be opened ({reason}): allow its use in the system, or choose a file.</source>
        <translation>无法打开麦克风（{reason}）：请在系统中允许使用它，或者选择文件。</translation>
    </message>
    <message>
        <source>The network as torch.export keeps it, for PyTorch without a line of its Python code.</source>
        <translation>torch.export 保存的网络，PyTorch 不需要任何 Python 代码就能使用。</translation>
    </message>
    <message>
        <source>The network, its weights, curves or data for other programs</source>
        <translation>供其他程序使用的网络及其权重、曲线或数据</translation>
    </message>
    <message>
        <source>The picture is in {path}.</source>
        <translation>图片已保存到 {path}。</translation>
    </message>
    <message>
        <source>The process that trained in the background is gone.</source>
        <translation>在后台训练的进程已不在。</translation>
    </message>
    <message>
        <source>The run&apos;s files: weights, numbers, checkpoints</source>
        <translation>运行的文件：权重、数值、检查点</translation>
    </message>
    <message>
        <source>The same network written with Keras 3: to read, to change and to train there.</source>
        <translation>用 Keras 3 写成的同一个网络：可以在那里阅读、修改和训练。</translation>
    </message>
    <message>
        <source>The samples tell their {column}: by group, who tests was never heard in training.</source>
        <translation>样本带有 {column}：按组划分时，测试的人在训练中从未出现过。</translation>
    </message>
    <message numerus="yes">
        <source>The script is on the clipboard: %n lines.</source>
        <translation>
            <numerusform>脚本已在剪贴板中：%n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>The selected nodes become one block, which can be repeated and used again</source>
        <translation>所选节点合成一个模块，可以重复和再次使用</translation>
    </message>
    <message>
        <source>The selected nodes use the weights of the first one, or their own again</source>
        <translation>所选节点共用第一个节点的权重，或恢复各用自己的权重</translation>
    </message>
    <message>
        <source>The training begins; in a moment you can try the network.</source>
        <translation>训练刚开始；稍后即可试用网络。</translation>
    </message>
    <message>
        <source>The training begins; in a moment you see what the network makes.</source>
        <translation>训练开始，片刻后即可看到网络生成的内容。</translation>
    </message>
    <message>
        <source>The training begins; there is nothing to judge yet.</source>
        <translation>训练刚开始；还没有可评判的内容。</translation>
    </message>
    <message>
        <source>The training goes on; its report is there when it ends.</source>
        <translation>训练仍在进行；结束后即有报告。</translation>
    </message>
    <message>
        <source>The training process could not be started with {python}: {reason}. Install NetBuilder anew.</source>
        <translation>无法用 {python} 启动训练进程：{reason}。请重新安装 NetBuilder。</translation>
    </message>
    <message>
        <source>The training process crashed (signal {number}).</source>
        <translation>训练进程崩溃（信号 {number}）。</translation>
    </message>
    <message>
        <source>The training process ended unexpectedly (exit code {code}): {line}</source>
        <translation>训练进程意外结束（退出码 {code}）：{line}</translation>
    </message>
    <message>
        <source>The training process has ended.</source>
        <translation>训练进程已结束。</translation>
    </message>
    <message>
        <source>The training process is gone · started {time}</source>
        <translation>训练进程已不在 · 开始于 {time}</translation>
    </message>
    <message>
        <source>The training process was ended from outside (signal {number}).</source>
        <translation>训练进程被外部终止（信号 {number}）。</translation>
    </message>
    <message>
        <source>The training process was ended from outside; often the system does that when memory runs out.</source>
        <translation>训练进程被外部终止；内存耗尽时系统常会这样做。</translation>
    </message>
    <message>
        <source>The usual value of this argument</source>
        <translation>此参数的常用值</translation>
    </message>
    <message>
        <source>The worker reads the data and builds the network.</source>
        <translation>工作进程正在读取数据并构建网络。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>There are no recordings in it yet.</source>
        <translation>里面还没有录音。</translation>
    </message>
    <message>
        <source>There are no samples in this part.</source>
        <translation>这一部分没有样本。</translation>
    </message>
    <message>
        <source>There is no field left for the Input “{node}”.</source>
        <translation>没有剩余的字段可供 Input “{node}” 使用。</translation>
    </message>
    <message>
        <source>These numbers are from before; the training goes on.</source>
        <translation>这些数字是之前的；训练仍在继续。</translation>
    </message>
    <message>
        <source>Thick pen</source>
        <translation>粗笔</translation>
    </message>
    <message>
        <source>Thin pen</source>
        <translation>细笔</translation>
    </message>
    <message>
        <source>This computer does not have it</source>
        <translation>此计算机没有该设备</translation>
    </message>
    <message>
        <source>This drawing is being trained already.</source>
        <translation>此网络图已在训练中。</translation>
    </message>
    <message>
        <source>This drawing was not imported.</source>
        <translation>这幅网络图不是导入的。</translation>
    </message>
    <message>
        <source>This is Python code, and finding the network in it means running it, in a process of its own, but with your rights. Do that only if you know where it comes from.</source>
        <translation>这是 Python 代码，要找到其中的网络就必须运行它：在单独的进程中，但使用您的权限。只有知道它的来源时才这样做。</translation>
    </message>
    <message>
        <source>This is the script before the mistake.</source>
        <translation>这是出错之前的脚本。</translation>
    </message>
    <message>
        <source>This program does not know this layer. It is kept as it is, but cannot be trained.</source>
        <translation>本程序不认识这个层。它会原样保留，但无法训练。</translation>
    </message>
    <message>
        <source>This run was broken off: its process was gone before the end. Resume goes on with it.</source>
        <translation>这次运行中断了：进程在结束之前就没了。按“继续”可以接着训练。</translation>
    </message>
    <message>
        <source>Three batches are being tried out…</source>
        <translation>正在试跑三个批次…</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>整理</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>To record, install the library PortAudio (libportaudio2 on Debian and Ubuntu).</source>
        <translation>要录音，请安装 PortAudio 库（Debian 和 Ubuntu 上是 libportaudio2）。</translation>
    </message>
    <message>
        <source>To record, install the package sounddevice (pip install netbuilder[sound]).</source>
        <translation>要录音，请安装 sounddevice 软件包（pip install netbuilder[sound]）。</translation>
    </message>
    <message>
        <source>To {end}</source>
        <translation>到 {end}</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Train again from &amp;here</source>
        <translation>从这里重新训练(&amp;H)</translation>
    </message>
    <message>
        <source>Train anew</source>
        <translation>重新训练</translation>
    </message>
    <message>
        <source>Train from here</source>
        <translation>从这里训练</translation>
    </message>
    <message>
        <source>Train the network first: then it answers here at once.</source>
        <translation>请先训练网络：然后它会在这里立即回答。</translation>
    </message>
    <message>
        <source>Train the network first: then it makes something new here.</source>
        <translation>请先训练网络，然后它会在这里生成新样本。</translation>
    </message>
    <message>
        <source>Train the network first: then you see here how well it does on data it has never seen.</source>
        <translation>请先训练网络：然后在这里可以看到它在从未见过的数据上表现如何。</translation>
    </message>
    <message>
        <source>Train the network first: there are no weights and no curves yet.</source>
        <translation>请先训练网络：还没有权重和曲线。</translation>
    </message>
    <message>
        <source>Train the network from the beginning</source>
        <translation>从头开始训练网络</translation>
    </message>
    <message>
        <source>Train this drawing anew, with its weights wherever they fit</source>
        <translation>重新训练此网络图，凡能匹配之处都使用它的权重</translation>
    </message>
    <message>
        <source>Trained on {where} · started {time}</source>
        <translation>已在 {where} 上训练 · 开始于 {time}</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Training could not begin</source>
        <translation>训练无法开始</translation>
    </message>
    <message>
        <source>Training data</source>
        <translation>训练数据</translation>
    </message>
    <message>
        <source>Training failed · started {time}</source>
        <translation>训练失败 · 开始于 {time}</translation>
    </message>
    <message>
        <source>Training on {where} · started {time}</source>
        <translation>正在 {where} 上训练 · 开始于 {time}</translation>
    </message>
    <message>
        <source>Training starts…</source>
        <translation>训练正在开始…</translation>
    </message>
    <message>
        <source>Trains three batches on a copy and tells what the whole run needs</source>
        <translation>在副本上训练三个批次，给出整个运行所需的资源</translation>
    </message>
    <message>
        <source>True and predicted</source>
        <translation>真实与预测</translation>
    </message>
    <message>
        <source>Try a point</source>
        <translation>试一个点</translation>
    </message>
    <message>
        <source>Try a sample</source>
        <translation>试一个样本</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试用</translation>
    </message>
    <message>
        <source>Try out three batches</source>
        <translation>试跑三个批次</translation>
    </message>
    <message>
        <source>Two circles</source>
        <translation>两个圆</translation>
    </message>
    <message>
        <source>Two moons</source>
        <translation>两个月牙</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Type a number in every cell: then the forecast follows.</source>
        <translation>请在每个单元格中输入一个数，随后即可预测。</translation>
    </message>
    <message>
        <source>Type a text…</source>
        <translation>输入文本…</translation>
    </message>
    <message>
        <source>Type a word, press Record and say it; it ends by itself.</source>
        <translation>输入一个词，按“录音”并说出来；录音会自动结束。</translation>
    </message>
    <message>
        <source>Type another learning rate and press Enter: it counts from the next batch on</source>
        <translation>输入另一个学习率并按 Enter：从下一个批次起生效</translation>
    </message>
    <message>
        <source>Type the word first; its name becomes that of a folder, so it has none of / \ : * ? &quot; &lt; &gt; |.</source>
        <translation>请先输入词；它将成为文件夹的名称，因此不能含有 / \ : * ? &quot; &lt; &gt; |。</translation>
    </message>
    <message>
        <source>Typefaces and icons</source>
        <translation>字体和图标</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo: {step}</source>
        <translation>撤销：{step}</translation>
    </message>
    <message>
        <source>Unpack</source>
        <translation>拆开</translation>
    </message>
    <message>
        <source>Untie</source>
        <translation>解除绑定</translation>
    </message>
    <message>
        <source>Use as data</source>
        <translation>用作数据</translation>
    </message>
    <message>
        <source>Use for other data</source>
        <translation>用于其他数据</translation>
    </message>
    <message>
        <source>Used as</source>
        <translation>用作</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Validation data</source>
        <translation>验证数据</translation>
    </message>
    <message>
        <source>Waits for a mistake further up.</source>
        <translation>等待上游的错误修复。</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>所要的</translation>
    </message>
    <message>
        <source>Wanted sentences</source>
        <translation>应选的句子</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Weights (*.safetensors)</source>
        <translation>权重 (*.safetensors)</translation>
    </message>
    <message>
        <source>Weights (safetensors)</source>
        <translation>权重（safetensors）</translation>
    </message>
    <message>
        <source>Weights or gradients</source>
        <translation>权重或梯度</translation>
    </message>
    <message>
        <source>Weights to start from</source>
        <translation>起始权重</translation>
    </message>
    <message>
        <source>What became what</source>
        <translation>什么变成了什么</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>匹配的项</translation>
    </message>
    <message>
        <source>What is projected</source>
        <translation>投影什么</translation>
    </message>
    <message>
        <source>What it looks at</source>
        <translation>它在看什么</translation>
    </message>
    <message>
        <source>What stands on the node instead of its type</source>
        <translation>节点上代替类型显示的文字</translation>
    </message>
    <message>
        <source>What the network is trained on. Click to choose.</source>
        <translation>训练网络所用的设备。单击选择。</translation>
    </message>
    <message>
        <source>What the network learns from. Click to choose.</source>
        <translation>网络学习所用的数据。单击选择。</translation>
    </message>
    <message>
        <source>What the network makes of the numbers</source>
        <translation>网络由这些数生成的图片</translation>
    </message>
    <message>
        <source>What the script contains</source>
        <translation>脚本包含的内容</translation>
    </message>
    <message>
        <source>What this block is for</source>
        <translation>这个模块的用途</translation>
    </message>
    <message>
        <source>What this is, what was tried, what came out</source>
        <translation>这是什么，试过什么，结果如何</translation>
    </message>
    <message>
        <source>What this network makes are no pictures; netbuilder sample writes them to a file.</source>
        <translation>这个网络生成的不是图片；可用 netbuilder sample 写入文件。</translation>
    </message>
    <message>
        <source>What you discard cannot be brought back.</source>
        <translation>放弃的更改无法找回。</translation>
    </message>
    <message>
        <source>What you want to remember</source>
        <translation>想要记下的内容</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>When</source>
        <translation>何时</translation>
    </message>
    <message>
        <source>Which runs</source>
        <translation>哪些运行</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Wipe points away</source>
        <translation>擦除点</translation>
    </message>
    <message>
        <source>Wire</source>
        <translation>连线</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>词</translation>
    </message>
    <message>
        <source>Word errors</source>
        <translation>词错误</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词</translation>
    </message>
    <message>
        <source>Words of your own from the microphone, a folder for each, as data to learn from.</source>
        <translation>用麦克风录下自己的词，每个词一个文件夹，作为学习用的数据。</translation>
    </message>
    <message>
        <source>Worker ready · {devices}</source>
        <translation>工作进程就绪 · {devices}</translation>
    </message>
    <message>
        <source>Worker warming up…</source>
        <translation>工作进程正在预热…</translation>
    </message>
    <message>
        <source>Worst mistakes</source>
        <translation>最严重的错误</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>写出的</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>已写入：{file}</translation>
    </message>
    <message>
        <source>Your edits are not protected against a crash at the moment: {reason}. Save often.</source>
        <translation>目前无法在崩溃时保护你的更改：{reason}。请经常保存。</translation>
    </message>
    <message>
        <source>Your system has no player for WAV recordings: install one, or open the file itself.</source>
        <translation>系统里没有能播放 WAV 录音的播放器：请安装一个，或自行打开文件。</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>一个数</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>一张图片</translation>
    </message>
    <message>
        <source>add a layer</source>
        <translation>添加层</translation>
    </message>
    <message>
        <source>add {name}</source>
        <translation>添加 {name}</translation>
    </message>
    <message>
        <source>adds {nodes}</source>
        <translation>添加 {nodes}</translation>
    </message>
    <message>
        <source>after epoch {number}</source>
        <translation>第 {number} 轮之后</translation>
    </message>
    <message>
        <source>all</source>
        <comment>entries of a report</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>all losses</source>
        <translation>全部损失</translation>
    </message>
    <message>
        <source>all nodes</source>
        <translation>全部节点</translation>
    </message>
    <message>
        <source>all steps</source>
        <translation>所有步</translation>
    </message>
    <message>
        <source>always the mean</source>
        <translation>总是回答平均值</translation>
    </message>
    <message>
        <source>always the most frequent class</source>
        <translation>总是回答最常见的类别</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>approximated</source>
        <translation>近似</translation>
    </message>
    <message>
        <source>as many principal components (PCA)</source>
        <translation>同样多的主成分（PCA）</translation>
    </message>
    <message>
        <source>as sure as right</source>
        <translation>把握与正确率一致</translation>
    </message>
    <message>
        <source>as the network sees it</source>
        <translation>网络看到的样子</translation>
    </message>
    <message>
        <source>as they are</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>batch {size}</source>
        <translation>批大小 {size}</translation>
    </message>
    <message>
        <source>block</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>by group</source>
        <translation>按分组</translation>
    </message>
    <message>
        <source>by lot</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>by time</source>
        <translation>按时间</translation>
    </message>
    <message>
        <source>bypassed</source>
        <translation>已旁路</translation>
    </message>
    <message>
        <source>categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>changes the data</source>
        <translation>更改数据</translation>
    </message>
    <message>
        <source>changes the training plan</source>
        <translation>更改训练计划</translation>
    </message>
    <message>
        <source>choose a field</source>
        <translation>选择字段</translation>
    </message>
    <message>
        <source>constraints</source>
        <translation>约束</translation>
    </message>
    <message>
        <source>cut wires</source>
        <translation>剪断连线</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>divided by 255</source>
        <translation>除以 255</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>不合适</translation>
    </message>
    <message>
        <source>does not fit here</source>
        <translation>不适合这里</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>edit the node, or go into the block</source>
        <translation>编辑节点，或进入模块</translation>
    </message>
    <message>
        <source>end</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>epoch {number}</source>
        <translation>第 {number} 轮</translation>
    </message>
    <message>
        <source>epoch {number}: {low} to {high}</source>
        <translation>第 {number} 轮：{low} 到 {high}</translation>
    </message>
    <message>
        <source>epoch {x}</source>
        <translation>第 {x} 轮</translation>
    </message>
    <message>
        <source>exactly right</source>
        <translation>完全正确</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>false positive rate</source>
        <translation>假阳性率</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>合适</translation>
    </message>
    <message>
        <source>follow wires</source>
        <translation>沿连线移动</translation>
    </message>
    <message>
        <source>free text</source>
        <translation>任意文本</translation>
    </message>
    <message>
        <source>from {low} to {high} in the data</source>
        <translation>在数据中从 {low} 到 {high}</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>go into it; Esc leaves</source>
        <translation>进入模块；按 Esc 离开</translation>
    </message>
    <message>
        <source>gradient / weight {ratio}</source>
        <translation>梯度 / 权重 {ratio}</translation>
    </message>
    <message>
        <source>guessed; or as in 3,32,32 or 20:int64</source>
        <translation>自动猜测；或如 3,32,32 或 20:int64</translation>
    </message>
    <message>
        <source>has a hint</source>
        <translation>有提示</translation>
    </message>
    <message>
        <source>has a warning</source>
        <translation>有警告</translation>
    </message>
    <message>
        <source>has an error</source>
        <translation>有错误</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>how often it is right</source>
        <translation>正确的频率</translation>
    </message>
    <message>
        <source>how sure the model is</source>
        <translation>模型的把握</translation>
    </message>
    <message>
        <source>id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>in the data</source>
        <translation>数据中</translation>
    </message>
    <message>
        <source>in {block}</source>
        <translation>在 {block} 中</translation>
    </message>
    <message>
        <source>in {time}</source>
        <translation>用时 {time}</translation>
    </message>
    <message>
        <source>initializers</source>
        <translation>初始化器</translation>
    </message>
    <message>
        <source>input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>insert it there; Alt keeps it apart</source>
        <translation>插入到连线上；按住 Alt 则不插入</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>区间内</translation>
    </message>
    <message>
        <source>it said nothing more.</source>
        <translation>它没有给出更多信息。</translation>
    </message>
    <message>
        <source>known until {date}</source>
        <translation>已知至 {date}</translation>
    </message>
    <message>
        <source>label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>leave the block, give up what is being dragged</source>
        <translation>离开模块，放弃正在拖动的内容</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>limits {low} to {high}</source>
        <translation>区间 {low} 至 {high}</translation>
    </message>
    <message>
        <source>mean 0, deviation 1</source>
        <translation>均值 0，标准差 1</translation>
    </message>
    <message>
        <source>mean of 2 |error| / (|forecast| + |truth|), in per cent; lower is better</source>
        <translation>2 |误差| / (|预测值| + |真实值|) 的平均，以百分比计；越低越好</translation>
    </message>
    <message>
        <source>mean pinball loss of both limits; lower is better</source>
        <translation>上下限的平均分位数损失；越低越好</translation>
    </message>
    <message>
        <source>mean {mean}, spread {std}</source>
        <translation>均值 {mean}，标准差 {std}</translation>
    </message>
    <message>
        <source>mean |error| in the unit of the data; lower is better</source>
        <translation>平均 |误差|，单位与数据相同；越低越好</translation>
    </message>
    <message>
        <source>mean |error| over that of a naive forecast in the training part; lower is better</source>
        <translation>平均 |误差| 除以训练部分上朴素预测的平均误差；越低越好</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>more epochs</source>
        <translation>再训练的轮数</translation>
    </message>
    <message>
        <source>most like the article</source>
        <translation>最像整篇文章的句子</translation>
    </message>
    <message>
        <source>move the view</source>
        <translation>移动视图</translation>
    </message>
    <message>
        <source>move what is selected</source>
        <translation>移动所选内容</translation>
    </message>
    <message>
        <source>naive</source>
        <translation>朴素预测</translation>
    </message>
    <message>
        <source>naive with growth</source>
        <translation>带增长的朴素预测</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>new ones, not trained</source>
        <translation>新的，未经训练</translation>
    </message>
    <message>
        <source>next and previous node, in the order of computing</source>
        <translation>按计算顺序的下一个和上一个节点</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>还没有数据</translation>
    </message>
    <message>
        <source>no problem</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>none: the script trains from the beginning</source>
        <translation>不带权重：脚本从头训练</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>已不存在</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>of the run {name}</source>
        <translation>运行 {name} 的权重</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>off by {amount}</source>
        <translation>相差 {amount}</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>one forecast</source>
        <translation>单次预测</translation>
    </message>
    <message>
        <source>one season ago and the growth since</source>
        <translation>上一季的值加上此后的增长</translation>
    </message>
    <message>
        <source>one series</source>
        <translation>一条序列</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>own value</source>
        <translation>自定义值</translation>
    </message>
    <message>
        <source>padded; true lengths of {field}</source>
        <translation>有填充；{field} 的真实长度</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>pinball</source>
        <translation>分位数损失</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>predicted − true</source>
        <translation>预测 − 真实</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>recording {number}.wav</source>
        <translation>录音 {number}.wav</translation>
    </message>
    <message>
        <source>recordings</source>
        <translation>录音数</translation>
    </message>
    <message>
        <source>regularizers</source>
        <translation>正则化项</translation>
    </message>
    <message>
        <source>removes {nodes}</source>
        <translation>移除 {nodes}</translation>
    </message>
    <message>
        <source>repeat ×{count}</source>
        <translation>重复 ×{count}</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>sample {number}</source>
        <translation>样本 {number}</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>search layers</source>
        <translation>搜索层</translation>
    </message>
    <message>
        <source>search layers that fit</source>
        <translation>搜索合适的层</translation>
    </message>
    <message>
        <source>seasonal naive ({season})</source>
        <translation>季节性朴素预测（{season}）</translation>
    </message>
    <message>
        <source>seasonal naive with growth ({season})</source>
        <translation>带增长的季节性朴素预测（{season}）</translation>
    </message>
    <message>
        <source>select; Shift adds, Ctrl toggles</source>
        <translation>选择；Shift 添加，Ctrl 切换</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>多个值</translation>
    </message>
    <message>
        <source>shape not known yet</source>
        <translation>形状尚未知</translation>
    </message>
    <message>
        <source>shape unknown</source>
        <translation>形状未知</translation>
    </message>
    <message>
        <source>share of the truths within the limits; it should be as announced</source>
        <translation>真实值落在区间内的比例；应与宣称的一致</translation>
    </message>
    <message>
        <source>snap to the grid</source>
        <translation>对齐网格</translation>
    </message>
    <message>
        <source>starts from {name}</source>
        <translation>从 {name} 开始</translation>
    </message>
    <message>
        <source>step {x}</source>
        <translation>第 {x} 步</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>提前停止</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>the best there are</source>
        <translation>可能的最好结果</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>the file would become larger than allowed here</source>
        <translation>文件会超过此处允许的大小</translation>
    </message>
    <message>
        <source>the first sentences</source>
        <translation>最前面的句子</translation>
    </message>
    <message>
        <source>the first sentences of the article</source>
        <translation>文章最前面的句子</translation>
    </message>
    <message>
        <source>the folder is not there any more</source>
        <translation>文件夹已不存在</translation>
    </message>
    <message>
        <source>the last value again</source>
        <translation>重复最后一个值</translation>
    </message>
    <message>
        <source>the last value and its trend</source>
        <translation>最后一个值及其趋势</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>名称太长</translation>
    </message>
    <message>
        <source>the only one in the file</source>
        <translation>文件中唯一的一个</translation>
    </message>
    <message>
        <source>the order of the rows</source>
        <translation>行的顺序</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>the value one season ago</source>
        <translation>上一个周期的值</translation>
    </message>
    <message>
        <source>the words in most texts, then the first words of what is read</source>
        <translation>多数文本都有的词，再加上所读文本的开头几个词</translation>
    </message>
    <message>
        <source>this disk can only be read</source>
        <translation>此磁盘只读</translation>
    </message>
    <message>
        <source>this model</source>
        <translation>此模型</translation>
    </message>
    <message>
        <source>this network</source>
        <translation>本网络</translation>
    </message>
    <message>
        <source>those of {name}</source>
        <translation>与 {name} 共享</translation>
    </message>
    <message>
        <source>those the plan starts from: {name}</source>
        <translation>计划中的起始权重：{name}</translation>
    </message>
    <message>
        <source>train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>trains {nodes} for {outputs}</source>
        <translation>训练 {nodes}，针对 {outputs}</translation>
    </message>
    <message>
        <source>true</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>真或假</translation>
    </message>
    <message>
        <source>true positive rate</source>
        <translation>真阳性率</translation>
    </message>
    <message>
        <source>true: {true}, predicted: {predicted}</source>
        <translation>真实：{true}，预测：{predicted}</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>unknown layer</source>
        <translation>未知层</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>未命名</translation>
    </message>
    <message numerus="yes">
        <source>up to %n words</source>
        <translation>
            <numerusform>最多 %n 个词</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>used %n times</source>
        <translation>
            <numerusform>使用了 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>usual</source>
        <translation>常用的</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>weights of {node}</source>
        <translation>{node} 的权重</translation>
    </message>
    <message>
        <source>whole numbers</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>wire them; the mark says whether it fits, and why not</source>
        <translation>连接它们；标记说明是否合适，以及不合适的原因</translation>
    </message>
    <message>
        <source>wire to the first port that fits</source>
        <translation>连接到第一个合适的端口</translation>
    </message>
    <message>
        <source>words wrong, missing or too many</source>
        <translation>错误、缺少或多余的词数</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>you may not write there</source>
        <translation>没有在那里写入的权限</translation>
    </message>
    <message>
        <source>your space on this disk is used up</source>
        <translation>你在此磁盘上的空间已用完</translation>
    </message>
    <message>
        <source>zoom at the pointer</source>
        <translation>以指针处为中心缩放</translation>
    </message>
    <message>
        <source>{count} ({share} % of the model)</source>
        <translation>{count}（占模型的 {share} %）</translation>
    </message>
    <message>
        <source>{count} a sample</source>
        <translation>每个样本 {count}</translation>
    </message>
    <message>
        <source>{count} of class {true} taken for {predicted}</source>
        <translation>类别 {true} 有 {count} 个被判为 {predicted}</translation>
    </message>
    <message>
        <source>{count} of class {true}, all recognised</source>
        <translation>类别 {true} 的 {count} 个全部识别正确</translation>
    </message>
    <message>
        <source>{count} percentage points</source>
        <translation>{count} 个百分点</translation>
    </message>
    <message>
        <source>{count} trained</source>
        <translation>其中 {count} 个参与训练</translation>
    </message>
    <message>
        <source>{device}, {threads}</source>
        <translation>{device}，{threads}</translation>
    </message>
    <message>
        <source>{done} of {epochs} epochs</source>
        <translation>{done} / {epochs} 轮</translation>
    </message>
    <message>
        <source>{each} an epoch, {whole} in all</source>
        <translation>每轮 {each}，共 {whole}</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation>无法写入 {file}：{reason}。</translation>
    </message>
    <message>
        <source>{file} cannot be written; choose another place.</source>
        <translation>无法写入 {file}；请换一个位置。</translation>
    </message>
    <message>
        <source>{file} is not there any more</source>
        <translation>{file} 已不存在</translation>
    </message>
    <message>
        <source>{file} is not there any more.</source>
        <translation>{file} 已不存在。</translation>
    </message>
    <message>
        <source>{first} to {last} of {count}</source>
        <translation>第 {first} 到 {last} 个，共 {count} 个</translation>
    </message>
    <message>
        <source>{fix}: {change}</source>
        <translation>{fix}：{change}</translation>
    </message>
    <message>
        <source>{input} to {output}</source>
        <translation>{input} 到 {output}</translation>
    </message>
    <message>
        <source>{low} (pale) to {high}</source>
        <translation>{low}（浅）到 {high}</translation>
    </message>
    <message>
        <source>{metric}, test</source>
        <translation>{metric}，测试</translation>
    </message>
    <message>
        <source>{metric}, training</source>
        <translation>{metric}，训练</translation>
    </message>
    <message>
        <source>{metric}, validation</source>
        <translation>{metric}，验证</translation>
    </message>
    <message>
        <source>{metric}: the same, {value}</source>
        <translation>{metric}：相同，{value}</translation>
    </message>
    <message>
        <source>{metric}: {old} and {new}; “{run}” is better by {gap}</source>
        <translation>{metric}：{old} 和 {new}；“{run}” 优 {gap}</translation>
    </message>
    <message numerus="yes">
        <source>{name} (%n edits)</source>
        <translation>
            <numerusform>{name}（%n 处更改）</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} 副本</translation>
    </message>
    <message>
        <source>{name} could not be moved to the trash; open its folder to remove it.</source>
        <translation>无法将 {name} 移到回收站；请打开其文件夹自行移除。</translation>
    </message>
    <message>
        <source>{name} could not be saved: {reason}. The file on disk is as it was, your changes are still here.</source>
        <translation>无法保存 {name}：{reason}。磁盘上的文件保持原样，你的更改仍在这里。</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}.</source>
        <translation>无法写入 {name}：{reason}。</translation>
    </message>
    <message>
        <source>{name} follows the block&apos;s argument {argument}; change the block&apos;s value, or untie it here</source>
        <translation>{name} 随模块的参数 {argument} 而定；请更改模块的值，或在这里解除绑定</translation>
    </message>
    <message>
        <source>{name} has changed or is gone since; what was not saved of it is restored as a copy of its own.</source>
        <translation>{name} 此后已更改或已不存在；其中未保存的内容已恢复为单独的副本。</translation>
    </message>
    <message>
        <source>{name} is being read…</source>
        <translation>正在读取 {name}…</translation>
    </message>
    <message>
        <source>{name} is being written and checked…</source>
        <translation>正在写入并检查 {name}…</translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation>{name} 已删除。</translation>
    </message>
    <message>
        <source>{name} is open in another tab. Close it there first, or choose another name.</source>
        <translation>{name} 已在另一个标签页中打开。请先在那里关闭，或换一个名称。</translation>
    </message>
    <message>
        <source>{name} is read-only and was not replaced. Choose another name.</source>
        <translation>{name} 是只读文件，未被替换。请换一个名称。</translation>
    </message>
    <message>
        <source>{name} is read-only. You can change it here and save it under another name.</source>
        <translation>{name} 是只读文件。可以在这里更改，并以另一个名称保存。</translation>
    </message>
    <message>
        <source>{name} is there already and will be replaced.</source>
        <translation>{name} 已经存在，将被替换。</translation>
    </message>
    <message>
        <source>{name} was changed by another program since you opened it. It was not overwritten.</source>
        <translation>自你打开以来，{name} 已被其他程序更改。文件没有被覆盖。</translation>
    </message>
    <message>
        <source>{name} was changed by another program.</source>
        <translation>{name} 已被其他程序更改。</translation>
    </message>
    <message>
        <source>{name} was deleted or moved. What you see here is complete; Save writes the file anew.</source>
        <translation>{name} 已被删除或移动。你在这里看到的内容是完整的；保存会重新写出该文件。</translation>
    </message>
    <message numerus="yes">
        <source>{name}: all %n layers are here as they were.</source>
        <translation>
            <numerusform>{name}：全部 %n 层都原样导入了。</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: rename</source>
        <translation>{name}：重命名</translation>
    </message>
    <message>
        <source>{needed} of {free} free</source>
        <translation>需要 {needed}，可用 {free}</translation>
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
        <source>{number} s</source>
        <translation>{number} 秒</translation>
    </message>
    <message>
        <source>{number} samples/s</source>
        <translation>{number} 样本/秒</translation>
    </message>
    <message>
        <source>{parameters} parameters, {trained} trained · {work} multiply-adds for one sample</source>
        <translation>{parameters} 个参数，其中 {trained} 个参与训练 · 每个样本 {work} 次乘加运算</translation>
    </message>
    <message>
        <source>{parameter}: {old} becomes {new}</source>
        <translation>{parameter}：{old} 变为 {new}</translation>
    </message>
    <message>
        <source>{path} is written.</source>
        <translation>已写入 {path}。</translation>
    </message>
    <message>
        <source>{share} % of the differences lie in this plane</source>
        <translation>{share} % 的差异落在这个平面里</translation>
    </message>
    <message>
        <source>{share} % of the numbers are zero for this sample</source>
        <translation>这个样本有 {share} % 的数为零</translation>
    </message>
    <message>
        <source>{shown} of {count}</source>
        <translation>{shown} / {count}</translation>
    </message>
    <message>
        <source>{size} at batch {batch}</source>
        <translation>批大小 {batch} 时 {size}</translation>
    </message>
    <message>
        <source>{size} training memory at batch {batch}</source>
        <translation>批大小 {batch} 时训练内存 {size}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>剩余 {time}</translation>
    </message>
    <message>
        <source>{value} epoch {epoch}</source>
        <translation>{value}，第 {epoch} 轮</translation>
    </message>
    <message>
        <source>“{text}” is read, “{target}” is predicted; choose otherwise in the table of columns below.</source>
        <translation>读取“{text}”，预测“{target}”；可在下面的列表中另选。</translation>
    </message>
    <message>
        <source>“{text}” is read, “{target}” is to be written; choose otherwise in the table of columns below.</source>
        <translation>读取“{text}”，写出“{target}”；可在下面的列表中另选。</translation>
    </message>
    <message>
        <source>› double-click a block to open it</source>
        <translation>› 双击模块可打开</translation>
    </message>
</context>
</TS>
