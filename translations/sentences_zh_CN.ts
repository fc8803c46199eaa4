<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
    <context>
        <name>sentences</name>
        <message>
            <source>channel</source>
            <translation>通道</translation>
        </message>
        <message>
            <source>channels</source>
            <translation>通道</translation>
        </message>
        <message>
            <source>height</source>
            <translation>高</translation>
        </message>
        <message>
            <source>width</source>
            <translation>宽</translation>
        </message>
        <message>
            <source>depth</source>
            <translation>深</translation>
        </message>
        <message>
            <source>time</source>
            <translation>时间步</translation>
        </message>
        <message>
            <source>feature</source>
            <translation>特征</translation>
        </message>
        <message>
            <source>features</source>
            <translation>特征</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>空</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>input</source>
            <translation>输入</translation>
        </message>
        <message>
            <source>output</source>
            <translation>输出</translation>
        </message>
        <message>
            <source>nodes</source>
            <translation>节点</translation>
        </message>
        <message>
            <source>outputs</source>
            <translation>输出</translation>
        </message>
        <message>
            <source>filters</source>
            <translation>滤波器</translation>
        </message>
        <message>
            <source>a field</source>
            <translation>字段</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>category</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>more</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>numbers</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>all</source>
            <translation>所有</translation>
        </message>
        <message>
            <source>sequences</source>
            <translation>输出序列</translation>
        </message>
        <message>
            <source>backwards</source>
            <translation>反向</translation>
        </message>
        <message>
            <source>causal</source>
            <translation>因果</translation>
        </message>
        <message>
            <source>cosine</source>
            <translation>余弦</translation>
        </message>
        <message>
            <source>{0} channel</source>
            <translation>{0} 通道</translation>
        </message>
        <message>
            <source>{0} channels</source>
            <translation>{0} 通道</translation>
        </message>
        <message>
            <source>{0} height</source>
            <translation>{0} 高</translation>
        </message>
        <message>
            <source>{0} width</source>
            <translation>{0} 宽</translation>
        </message>
        <message>
            <source>{0} depth</source>
            <translation>{0} 深</translation>
        </message>
        <message>
            <source>{0} time</source>
            <translation>{0} 时间步</translation>
        </message>
        <message>
            <source>{0} feature</source>
            <translation>{0} 特征</translation>
        </message>
        <message>
            <source>{0} features</source>
            <translation>{0} 特征</translation>
        </message>
        <message>
            <source>{0}, {1}</source>
            <translation>{0}、{1}</translation>
        </message>
        <message>
            <source>{0} × {1}</source>
            <translation>{0} × {1}</translation>
        </message>
        <message>
            <source>{0} · {1}</source>
            <translation>{0} · {1}</translation>
        </message>
        <message>
            <source>{0}; {1}</source>
            <translation>{0}；{1}</translation>
        </message>
        <message>
            <source>{0}; {1}.</source>
            <translation>{0}；{1}。</translation>
        </message>
        <message>
            <source>{0}: {1}</source>
            <translation>{0}：{1}</translation>
        </message>
        <message>
            <source>{0} ({1})</source>
            <translation>{0}（{1}）</translation>
        </message>
        <message>
            <source>"{0}"</source>
            <translation>“{0}”</translation>
        </message>
        <message>
            <source>{0} "{1}"</source>
            <translation>{0}“{1}”</translation>
        </message>
        <message>
            <source>{0} "{1}" {2}</source>
            <translation>{0}“{1}”{2}</translation>
        </message>
        <message>
            <source>{0} "{1}": {2}</source>
            <translation>{0}“{1}”：{2}</translation>
        </message>
        <message>
            <source>{0} "{1}": {2}.</source>
            <translation>{0}“{1}”：{2}。</translation>
        </message>
        <message>
            <source>input "{0}"</source>
            <translation>输入“{0}”</translation>
        </message>
        <message>
            <source>output "{0}"</source>
            <translation>输出“{0}”</translation>
        </message>
        <message>
            <source>a {0}</source>
            <translation>{0}</translation>
        </message>
        <message>
            <source>an {0}</source>
            <translation>{0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/base/parameter.py" />
            <location filename="../netbuilder/datasets/field.py" />
            <source>one of {0}</source>
            <translation>以下之一：{0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/remedies/values.py" />
            <source>{0} to {1}</source>
            <translation>{0} 设为 {1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/merge.py" />
            <location filename="../netbuilder/engine/importing/keras/sequences.py" />
            <source>{0} and {1}</source>
            <translation>{0} 和 {1}</translation>
        </message>
        <message>
            <source>{0} or {1}</source>
            <translation>{0} 或 {1}</translation>
        </message>
        <message>
            <source>{0} or nothing</source>
            <translation>{0} 或空</translation>
        </message>
        <message>
            <source>{0} bytes</source>
            <translation>{0} 字节</translation>
        </message>
        <message>
            <source>{0}; put a Reshape in between</source>
            <translation>{0}；请在中间加一个 Reshape</translation>
        </message>
        <message>
            <source>{0}, for which there is the {1}D layer of this kind</source>
            <translation>{0}，对此有同类的 {1}D 层可用</translation>
        </message>
        <message>
            <source>a number at least {0}</source>
            <translation>不小于 {0} 的数</translation>
        </message>
        <message>
            <source>a number above {0}</source>
            <translation>大于 {0} 的数</translation>
        </message>
        <message>
            <source>a number at most {0}</source>
            <translation>不大于 {0} 的数</translation>
        </message>
        <message>
            <source>a number below {0}</source>
            <translation>小于 {0} 的数</translation>
        </message>
        <message>
            <source>an integer at least {0}</source>
            <translation>不小于 {0} 的整数</translation>
        </message>
        <message>
            <source>an integer above {0}</source>
            <translation>大于 {0} 的整数</translation>
        </message>
        <message>
            <source>an integer at most {0}</source>
            <translation>不大于 {0} 的整数</translation>
        </message>
        <message>
            <source>an integer below {0}</source>
            <translation>小于 {0} 的整数</translation>
        </message>
        <message>
            <source>a number at least {0} and at most {1}</source>
            <translation>{0} 到 {1} 的数</translation>
        </message>
        <message>
            <source>a number at least {0} and below {1}</source>
            <translation>不小于 {0} 且小于 {1} 的数</translation>
        </message>
        <message>
            <source>a number above {0} and at most {1}</source>
            <translation>大于 {0} 且不大于 {1} 的数</translation>
        </message>
        <message>
            <source>a number above {0} and below {1}</source>
            <translation>大于 {0} 且小于 {1} 的数</translation>
        </message>
        <message>
            <source>an integer at least {0} and at most {1}</source>
            <translation>{0} 到 {1} 的整数</translation>
        </message>
        <message>
            <source>an integer at least {0} and below {1}</source>
            <translation>不小于 {0} 且小于 {1} 的整数</translation>
        </message>
        <message>
            <source>an integer above {0} and at most {1}</source>
            <translation>大于 {0} 且不大于 {1} 的整数</translation>
        </message>
        <message>
            <source>an integer above {0} and below {1}</source>
            <translation>大于 {0} 且小于 {1} 的整数</translation>
        </message>
        <message>
            <source>Expecting property name enclosed in double quotes</source>
            <translation>这里应为双引号括起的名称</translation>
        </message>
        <message>
            <source>Expecting value</source>
            <translation>这里应有一个值</translation>
        </message>
        <message>
            <source>Expecting ',' delimiter</source>
            <translation>这里应有逗号</translation>
        </message>
        <message>
            <source>Expecting ':' delimiter</source>
            <translation>这里应有冒号</translation>
        </message>
        <message>
            <source>Extra data</source>
            <translation>末尾有多余的内容</translation>
        </message>
        <message>
            <source>Invalid control character at</source>
            <translation>这里有无效的控制字符</translation>
        </message>
        <message>
            <source>Unterminated string starting at</source>
            <translation>从这里开始的文本没有结束</translation>
        </message>
        <message>
            <source>Invalid \escape</source>
            <translation>无效的转义字符</translation>
        </message>
        <message>
            <source>Invalid \uXXXX escape</source>
            <translation>无效的 \uXXXX 转义</translation>
        </message>
        <message>
            <source>Illegal trailing comma before end of object</source>
            <translation>对象末尾有多余的逗号</translation>
        </message>
        <message>
            <source>Illegal trailing comma before end of array</source>
            <translation>数组末尾有多余的逗号</translation>
        </message>
        <message>
            <source>no such file or directory</source>
            <translation>没有这个文件或文件夹</translation>
        </message>
        <message>
            <source>permission denied</source>
            <translation>没有权限</translation>
        </message>
        <message>
            <source>is a directory</source>
            <translation>这是一个文件夹</translation>
        </message>
        <message>
            <source>not a directory</source>
            <translation>这不是文件夹</translation>
        </message>
        <message>
            <source>file exists</source>
            <translation>文件已存在</translation>
        </message>
        <message>
            <source>file name too long</source>
            <translation>文件名太长</translation>
        </message>
        <message>
            <source>no space left on device</source>
            <translation>磁盘空间不足</translation>
        </message>
        <message>
            <source>disk quota exceeded</source>
            <translation>超出磁盘配额</translation>
        </message>
        <message>
            <source>read-only file system</source>
            <translation>文件系统只读</translation>
        </message>
        <message>
            <source>input/output error</source>
            <translation>输入输出错误</translation>
        </message>
        <message>
            <source>operation not permitted</source>
            <translation>不允许这一操作</translation>
        </message>
        <message>
            <source>too many open files</source>
            <translation>打开的文件太多</translation>
        </message>
        <message>
            <location filename="../netbuilder/base/declared.py" />
            <location filename="../netbuilder/base/parameter.py" />
            <location filename="../netbuilder/datasets/field.py" />
            <location filename="../netbuilder/datasets/source.py" />
            <location filename="../netbuilder/graph/node.py" />
            <source>expected {0}, got {1}</source>
            <extracomment>{0}: article(cls.__name__) cls.__name__; {1}: shown(value)</extracomment>
            <translation>应为 {0}，得到的是 {1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/base/declared.py" />
            <source>{0} has no parameter {1}</source>
            <extracomment>{0}: type(self).__name__; {1}: ', '.join(values)</extracomment>
            <translation>{0} 没有参数 {1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/base/declared.py" />
            <location filename="../netbuilder/training/setting.py" />
            <location filename="../netbuilder/datasets/dataset.py" />
            <source>expected one of {0}, got {1}</source>
            <extracomment>{0}: ', '.join(names); {1}: shown(name)</extracomment>
            <translation>应为以下之一：{0}；得到的是 {1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/base/declared.py" />
            <location filename="../netbuilder/training/setting.py" />
            <source>{0} has no such parameter; it has {1}</source>
            <extracomment>{0}: cls.__name__; {1}: ', '.join(known) or 'none'</extracomment>
            <translation>{0} 没有这个参数；它有：{1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/base/declared.py" />
            <source>expected {0}, got nothing</source>
            <extracomment>{0}: p.expectation()</extracomment>
            <translation>应为 {0}，但没有给出</translation>
        </message>
        <message>
            <location filename="../netbuilder/base/declared.py" />
            <source>{0} needs {1}</source>
            <extracomment>{0}: type(self).__name__; {1}: p.name</extracomment>
            <translation>{0} 需要 {1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/base/parameter.py" />
            <location filename="../netbuilder/datasets/field.py" />
            <source>a positive integer</source>
            <translation>正整数</translation>
        </message>
        <message>
            <location filename="../netbuilder/base/parameter.py" />
            <source>a list, each {0}</source>
            <extracomment>{0}: _words(p, args[0])</extracomment>
            <translation>列表，每项为 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/base/parameter.py" />
            <source>{0} values, each {1}</source>
            <extracomment>{0}: len(args); {1}: _words(p, args[0])</extracomment>
            <translation>{0} 个值，每个为 {1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/base/parameter.py" />
            <source>an integer</source>
            <translation>整数</translation>
        </message>
        <message>
            <location filename="../netbuilder/base/parameter.py" />
            <location filename="../netbuilder/engine/importing/blocks.py" />
            <source>a number</source>
            <translation>数</translation>
        </message>
        <message>
            <location filename="../netbuilder/base/parameter.py" />
            <location filename="../netbuilder/datasets/field.py" />
            <source>a text</source>
            <translation>文本</translation>
        </message>
        <message>
            <location filename="../netbuilder/base/parameter.py" />
            <location filename="../netbuilder/datasets/field.py" />
            <source>true or false</source>
            <translation>true 或 false</translation>
        </message>
        <message>
            <location filename="../netbuilder/base/parameter.py" />
            <source>at least {0}</source>
            <translation>不小于 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/base/parameter.py" />
            <source>above {0}</source>
            <translation>大于 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/base/parameter.py" />
            <source>at most {0}</source>
            <translation>不大于 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/base/parameter.py" />
            <source>below {0}</source>
            <translation>小于 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/base/tensor.py" />
            <source>one number</source>
            <translation>一个数</translation>
        </message>
        <message>
            <location filename="../netbuilder/base/tensor.py" />
            <source>{0} sizes but {1} axis names: {2}, {3}</source>
            <extracomment>{0}: len(self.shape); {1}: len(self.axes); {2}: self.shape; {3}: self.axes</extracomment>
            <translation>有 {0} 个大小，却有 {1} 个轴名：{2}，{3}</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/activation_axis.py" />
            <source>needs an even number of {0} to cut in two; it gets {1}.</source>
            <extracomment>{0}: x.axes[index]; {1}: x.describe()</extracomment>
            <translation>要从中间分成两半，{0} 的数目须为偶数；得到的是 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/activation_axis.py" />
            <source>cannot cut sequences of different lengths in two; use the features.</source>
            <translation>不能把长度不一的序列分成两半；请沿特征轴分。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/arithmetic.py" />
            <source>cannot work along the time of a padded sequence: the padding would take part.</source>
            <translation>不能沿补齐序列的时间轴计算：补齐的部分会参与进来。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/arithmetic.py" />
            <source>along {0}</source>
            <extracomment>{0}: self.axis</extracomment>
            <translation>沿 {0} 轴</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/attention.py" />
            <source>{0} heads × {1}</source>
            <extracomment>{0}: self.num_heads; {1}: self.key_dim ' · causal' if self.causal else ''</extracomment>
            <translation>{0} 头 × {1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/attention.py" />
            <source>needs a key for every value; it gets {0} as value and {1} as key. Connect both to the same sequence.</source>
            <extracomment>{0}: value.describe(); {1}: key.describe()</extracomment>
            <translation>每个值都需要一个键；得到的值是 {0}，键是 {1}。请把两者接到同一个序列。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/attention.py" />
            <source>has learned positions for {0} steps; it gets {1}.</source>
            <extracomment>{0}: self.max_length; {1}: x.describe()</extracomment>
            <translation>学得的位置编码只有 {0} 步；得到的是 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/attention.py" />
            <source> · causal</source>
            <translation> · 因果</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/audio.py" />
            <source>needs a waveform (time) or (time, 1 feature); it gets {0}.</source>
            <extracomment>{0}: x.describe()</extracomment>
            <translation>需要波形 (时间步) 或 (时间步, 1 特征)；得到的是 {0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/audio.py" />
            <source>needs a sound of at least {0} samples; it gets {1}.</source>
            <extracomment>{0}: samples; {1}: x.describe()</extracomment>
            <translation>需要至少 {0} 个采样点的声音；得到的是 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/audio.py" />
            <source>has frames of {0} samples but a transform of {1}; it must not be shorter.</source>
            <extracomment>{0}: self.frame_length; {1}: size</extracomment>
            <translation>每帧有 {0} 个采样点，变换却只有 {1} 个；变换不能比帧短。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/audio.py" />
            <source>has frequencies from {0} to {1} Hz; they must rise, and a sound of {2} Hz has none above {3}.</source>
            <extracomment>{0}: self.min_freq; {1}: self.highest; {2}: self.sampling_rate; {3}: self.sampling_rate / 2</extracomment>
            <translation>频率从 {0} 到 {1} Hz；频率必须递增，而采样率为 {2} Hz 的声音没有高于 {3} Hz 的频率。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/audio.py" />
            <source>cannot keep {0} coefficients of {1} bands.</source>
            <extracomment>{0}: self.num_coefficients; {1}: self.num_mel_bins</extracomment>
            <translation>{1} 个频带中无法保留 {0} 个系数。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/augmentation.py" />
            <source>{0} turns</source>
            <extracomment>{0}: shown(self.factor)</extracomment>
            <translation>{0} 圈</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/augmentation.py" />
            <source>has {0} from {1} to {2}; the first must not be larger.</source>
            <extracomment>{0}: name; {1}: low; {2}: high</extracomment>
            <translation>{0} 从 {1} 到 {2}；前者不能大于后者。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/augmentation.py" />
            <source>has a factor of {0}, which shows nothing; it must be above -1.</source>
            <extracomment>{0}: low</extracomment>
            <translation>系数 {0} 会使画面什么也不剩；它必须大于 -1。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/axes.py" />
            <source>needs decimal numbers (float32); it gets {0}, {1}.</source>
            <extracomment>{0}: came; {1}: x.describe()</extracomment>
            <translation>需要小数（float32）；得到的是 {0}，{1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/axes.py" />
            <source>needs a sequence (time, features); it gets {0}.</source>
            <extracomment>{0}: x.describe()</extracomment>
            <translation>需要序列 (时间步, 特征)；得到的是 {0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/axes.py" />
            <source>needs an image (channels, height, width); it gets {0}.</source>
            <extracomment>{0}: x.describe()</extracomment>
            <translation>需要图片 (通道, 高, 宽)；得到的是 {0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/axes.py" />
            <source>needs a fixed size of {0}; it gets {1}.</source>
            <extracomment>{0}: x.axes[index]; {1}: x.describe()</extracomment>
            <translation>{0} 的大小必须固定；得到的是 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/axes.py" />
            <source>has no axis called {0} to work on; it gets {1}.</source>
            <extracomment>{0}: axis; {1}: x.describe()</extracomment>
            <translation>没有可用的 {0} 轴；得到的是 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/axes.py" />
            <source>whole numbers (int64: token ids or class indices)</source>
            <translation>整数（int64：词元编号或类别编号）</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/axes.py" />
            <source>needs at least one axis; it gets one number.</source>
            <translation>至少需要一个轴；得到的是一个数。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/bidirectional.py" />
            <source>takes a layer with one input and one output; {0} has others.</source>
            <extracomment>{0}: name</extracomment>
            <translation>里面的层须只有一个输入和一个输出；{0} 不是这样。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/bidirectional.py" />
            <source>reads from both ends, each time from an empty memory; turn {0} of the layer inside off.</source>
            <extracomment>{0}: wrong</extracomment>
            <translation>从两端读取，每次都从空的记忆开始；请关闭内层的 {0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/bidirectional.py" />
            <source>needs a time axis in front; it gets {0}.</source>
            <extracomment>{0}: x.describe()</extracomment>
            <translation>最前面需要时间轴；得到的是 {0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/convolution.py" />
            <source>channels it gets</source>
            <translation>输入通道</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/convolution.py" />
            <source>cannot split the {0} {1} into {2} groups; choose a number that divides both.</source>
            <extracomment>{0}: number; {1}: name; {2}: groups</extracomment>
            <translation>不能把 {0} 个 {1} 分成 {2} 组；请选一个两者都能整除的组数。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/convolution.py" />
            <location filename="../netbuilder/layers/pooling.py" />
            <source>stride {0}</source>
            <extracomment>{0}: brief(strides)</extracomment>
            <translation>步幅 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/convolution.py" />
            <location filename="../netbuilder/layers/pooling.py" />
            <source>dilation {0}</source>
            <extracomment>{0}: brief(dilation)</extracomment>
            <translation>膨胀率 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/convolution_recurrent.py" />
            <source>needs pictures one after the other (time × channels × height × width); it gets {0}.</source>
            <extracomment>{0}: x.describe()</extracomment>
            <translation>需要一张接一张的图片（时间步 × 通道 × 高 × 宽）；得到的是 {0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/convolution_recurrent.py" />
            <source>needs pictures of a known size, as its memory is such a picture; it gets {0}.</source>
            <extracomment>{0}: x.describe()</extracomment>
            <translation>需要大小已知的图片，因为它的记忆就是这样一张图片；得到的是 {0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/convolution_transpose.py" />
            <source>cuts off more than it paints: nothing is left of {0}; choose a smaller padding.</source>
            <extracomment>{0}: times(sizes)</extracomment>
            <translation>裁掉的比画出的还多：{0} 什么也不剩；请减小 padding。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/convolution_transpose.py" />
            <source>has an output_padding which does not fit: it must be smaller than the stride, and "same" needs none.</source>
            <translation>output_padding 不合适：它必须小于步幅，而 padding 为 "same" 时不需要它。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/core.py" />
            <source>needs numbers; it gets {0} ({1}).</source>
            <extracomment>{0}: x.dtype; {1}: x.describe()</extracomment>
            <translation>需要数值；得到的是 {0}（{1}）。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/core.py" />
            <source>needs one feature axis; it gets {0}.</source>
            <extracomment>{0}: x.describe()</extracomment>
            <translation>需要一个特征轴；得到的是 {0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/core.py" />
            <source>needs a fixed number of features; it gets an unknown one.</source>
            <translation>特征数必须固定；得到的特征数未知。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/cropping.py" />
            <source>cuts off all of {0}; cut off less.</source>
            <extracomment>{0}: times(sizes)</extracomment>
            <translation>把 {0} 全部裁掉了；请少裁一些。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/cutting.py" />
            <source>cannot count from the end of a padded sequence: the padding stands there.</source>
            <translation>不能从补齐序列的末尾数起：末尾是补齐的部分。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/cutting.py" />
            <source>{0} parts{1}</source>
            <extracomment>{0}: self.parts; {1}: '' if self.axis == 'auto' else f' of {self.axis}'</extracomment>
            <translation>{0} 份{1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/cutting.py" />
            <source>leaves nothing of {0} from {1} to {2}.</source>
            <extracomment>{0}: x.describe(); {1}: self.start; {2}: stop</extracomment>
            <translation>从 {0} 中取 {1} 到 {2}，什么也不剩。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/cutting.py" />
            <source>takes element {0} of {1} {2}; the last one is {3}.</source>
            <extracomment>{0}: self.index; {1}: size; {2}: x.axes[axis]; {3}: size - 1</extracomment>
            <translation>要取编号为 {0} 的元素，而 {2} 轴只有 {1} 个；最后一个的编号是 {3}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/cutting.py" />
            <source>needs an axis that {0} parts can share evenly; it gets {1} {2}.</source>
            <extracomment>{0}: self.parts; {1}: size; {2}: x.axes[index]</extracomment>
            <translation>需要一个能均分成 {0} 份的轴；得到的是 {1} {2}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/cutting.py" />
            <source>the end</source>
            <translation>末尾</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/cutting.py" />
            <source> of {0}</source>
            <extracomment>{0}: self.axis</extracomment>
            <translation>，沿 {0} 轴</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/embedding.py" />
            <source>needs token numbers (int64); it gets {0} ({1}).</source>
            <extracomment>{0}: x.dtype; {1}: x.describe()</extracomment>
            <translation>需要词元编号（int64）；得到的是 {0}（{1}）。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/embedding.py" />
            <source>needs a sequence of token numbers (time) or one category; it gets {0}.</source>
            <extracomment>{0}: x.describe()</extracomment>
            <translation>需要词元编号的序列 (时间步) 或单个类别；得到的是 {0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/embedding.py" />
            <source>cannot know how many different tokens there are; set input_dim.</source>
            <translation>无法知道一共有多少种词元；请设置 input_dim。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/embedding.py" />
            <source>knows {0} tokens, but gets numbers up to {1}; set input_dim to {2}.</source>
            <extracomment>{0}: self.input_dim; {1}: x.classes - 1; {2}: x.classes</extracomment>
            <translation>只认识 {0} 种词元，却得到最大为 {1} 的编号；请把 input_dim 设为 {2}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/learned.py" />
            <source>cannot stretch {0} to {1}: only axes of size 1 can be stretched.</source>
            <extracomment>{0}: x.describe(); {1}: times(self.target_shape)</extracomment>
            <translation>无法把{0}扩展为{1}：只有大小为1的轴可以扩展。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/learned.py" />
            <source>needs at least one size.</source>
            <translation>至少需要一个大小。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/learned.py" />
            <source>leaves nothing: a size is 0.</source>
            <translation>结果为空：有一个大小是0。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/merge.py" />
            <source>needs inputs of one shape; it gets {0} and {1}.</source>
            <extracomment>{0}: first.describe(); {1}: other.describe()</extracomment>
            <translation>各输入的形状须相同；得到的是 {0} 和 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/merge.py" />
            <source>{0} ({1}) and {2} ({3})</source>
            <extracomment>{0}: first.describe(); {1}: first.dtype; {2}: x.describe(); {3}: x.dtype</extracomment>
            <translation>{0}（{1}）和 {2}（{3}）</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/merge.py" />
            <source>needs inputs that differ in {0} only, to join them there; it gets {1}.</source>
            <extracomment>{0}: axis; {1}: both</extracomment>
            <translation>要沿 {0} 拼接，各输入只能在 {0} 上不同；得到的是 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/merge.py" />
            <location filename="../netbuilder/layers/tensor_operations.py" />
            <source>adds an axis called {0}, but there is one; it gets {1}.</source>
            <extracomment>{0}: self.axis; {1}: x.describe()</extracomment>
            <translation>要添加名为 {0} 的轴，但已经有了；得到的是 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/merge.py" />
            <source>cannot join padded sequences along time: the padding would end up in the middle.</source>
            <translation>不能沿时间拼接补齐的序列：补齐的部分会落在中间。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/merge.py" />
            <source>needs vectors (features) or sequences (time, features); it gets {0}.</source>
            <extracomment>{0}: x.describe()</extracomment>
            <translation>需要向量 (特征) 或序列 (时间步, 特征)；得到的是 {0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/normalization.py" />
            <source>a group a channel</source>
            <translation>每个通道一组</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/normalization.py" />
            <location filename="../netbuilder/layers/rearranging.py" />
            <source>{0} groups</source>
            <extracomment>{0}: self.groups</extracomment>
            <translation>{0} 组</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/normalization.py" />
            <source>needs a fixed size to normalize over all numbers; it gets {0}; set over to "features".</source>
            <extracomment>{0}: x.describe()</extracomment>
            <translation>要对所有数归一化，大小必须固定；得到的是 {0}；请把 over 设为 "features"。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/normalization.py" />
            <location filename="../netbuilder/layers/rearranging.py" />
            <source>cannot split {0} channels into {1} groups; choose a number that divides {2}.</source>
            <extracomment>{0}: channels; {1}: self.groups; {2}: channels</extracomment>
            <translation>不能把 {0} 个通道分成 {1} 组；请选一个能整除 {2} 的数。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/normalization.py" />
            <source>needs more than one place to normalize over; it gets {0}.</source>
            <extracomment>{0}: x.describe()</extracomment>
            <translation>需要不止一个位置才能归一化；得到的是 {0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/normalization_fitted.py" />
            <source>knows {0} means and {1} variances, but gets {2}; give both, one for each of the {3} {4}, or neither.</source>
            <extracomment>{0}: means; {1}: variances; {2}: x.describe(); {3}: n; {4}: x.axes[channel_index(x)]</extracomment>
            <translation>知道 {0} 个均值和 {1} 个方差，却得到 {2}；请两者都给出（{3} 个{4}各一个），或者都不给。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/padding.py" />
            <source>needs a sequence, a picture or a volume; it gets {0}.</source>
            <extracomment>{0}: x.describe()</extracomment>
            <translation>需要序列、图片或体数据；得到的是 {0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/padding.py" />
            <source>has padding for {0} axes, but gets {1} to pad.</source>
            <extracomment>{0}: len(self.padding); {1}: dims</extracomment>
            <translation>给出了 {0} 个轴的填充，但要填充的轴有 {1} 个。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/padding.py" />
            <source>cannot add {0} elements by {1} to an axis of {2}; add at most {3}.</source>
            <extracomment>{0}: max(pair); {1}: self.mode; {2}: size; {3}: size - limit</extracomment>
            <translation>不能用 {1} 方式给大小为 {2} 的轴添加 {0} 个元素；最多添加 {3} 个。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/patches.py" />
            <source>needs an image that patches of {0} fill exactly; it gets {1}.</source>
            <extracomment>{0}: self.patch_size; {1}: x.describe()</extracomment>
            <translation>需要能被 {0} 的图块恰好铺满的图片；得到的是 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/pooling.py" />
            <source>has a padding larger than half its window of {0}.</source>
            <extracomment>{0}: times(each(self.pool_size, self.dims))</extracomment>
            <translation>填充大于窗口 {0} 的一半。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/pooling_adaptive.py" />
            <source>cannot make {0} larger; choose an output_size of at most that.</source>
            <extracomment>{0}: times(sizes)</extracomment>
            <translation>不能把 {0} 变大；output_size 最多只能这么大。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/preprocessing.py" />
            <source>cuts a piece of {0}×{1}, larger than the image; it gets {2}.</source>
            <extracomment>{0}: height; {1}: width; {2}: x.describe()</extracomment>
            <translation>要裁出 {0}×{1} 的一块，比图片还大；得到的是 {2}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/preprocessing.py" />
            <source>needs class indices or token ids (int64); it gets {0} ({1}).</source>
            <extracomment>{0}: x.describe(); {1}: x.dtype</extracomment>
            <translation>需要类别编号或词元编号（int64）；得到的是 {0}（{1}）。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/preprocessing.py" />
            <source>needs the number of categories, which the data do not tell; set num_tokens.</source>
            <translation>需要知道类别数，而数据没有说明；请设置 num_tokens。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/preprocessing.py" />
            <source>has {0} categories; its input has {1}.</source>
            <extracomment>{0}: self.num_tokens; {1}: x.classes</extracomment>
            <translation>有 {0} 个类别；输入却有 {1} 个。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/preprocessing.py" />
            <source>needs 2 features, x and y; it gets {0}.</source>
            <extracomment>{0}: x.describe()</extracomment>
            <translation>需要 2 个特征 x 和 y；得到的是 {0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/preprocessing.py" />
            <source>makes no number: choose at least one.</source>
            <translation>没有得到任何数：请至少选择一项。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/preprocessing.py" />
            <source>needs 3 channels: red, green and blue; it gets {0}.</source>
            <extracomment>{0}: x.describe()</extracomment>
            <translation>需要红、绿、蓝 3 个通道；得到的是 {0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/product.py" />
            <source>needs two matrices (or heaps of them) of which the first has as many columns as the second has rows; it gets {0} and {1}.</source>
            <extracomment>{0}: a.describe(); {1}: b.describe()</extracomment>
            <translation>需要两个矩阵（或两组矩阵），第一个的列数等于第二个的行数；得到的是{0}和{1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/product.py" />
            <source>cannot add up over a padded sequence: the padding would take part.</source>
            <translation>不能沿填充过的序列求和：填充部分会参与计算。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/rearranging.py" />
            <source>needs a multiple of {0} channels; it gets {1}.</source>
            <extracomment>{0}: self.factor ** 2; {1}: channels</extracomment>
            <translation>通道数须是 {0} 的倍数；得到的是 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/rearranging.py" />
            <source>needs a height and a width which {0} divides; it gets {1}.</source>
            <extracomment>{0}: self.factor; {1}: x.describe()</extracomment>
            <translation>高和宽须能被 {0} 整除；得到的是 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/recurrent.py" />
            <source>can start from a given state with one layer only; it has {0}.</source>
            <extracomment>{0}: self.layers</extracomment>
            <translation>只有一层时才能从给定的状态开始；它有 {0} 层。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/recurrent.py" />
            <source>needs an initial state of {0} features; it gets {1}.</source>
            <extracomment>{0}: self.units; {1}: state.describe()</extracomment>
            <translation>需要 {0} 个特征的初始状态；得到的是 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/reductions.py" />
            <source>over {0}</source>
            <extracomment>{0}: self.axis</extracomment>
            <translation>沿 {0} 轴</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/reshaping.py" />
            <source>sequences of different lengths</source>
            <translation>长度不一的序列</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/reshaping.py" />
            <source>an unknown one</source>
            <translation>未知的大小</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/reshaping.py" />
            <source>needs one fixed size; it gets {0} ({1}).</source>
            <extracomment>{0}: what; {1}: x.describe()</extracomment>
            <translation>需要固定的大小；得到的是 {0}（{1}）。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/reshaping.py" />
            <source>cannot make {0} of the {1} numbers it gets ({2}).</source>
            <extracomment>{0}: times(self.target_shape); {1}: x.size; {2}: x.describe()</extracomment>
            <translation>无法用得到的 {1} 个数组成 {0}（{2}）。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/reshaping.py" />
            <source>makes at most {0} axes, not {1}.</source>
            <extracomment>{0}: MAX_AXES; {1}: len(shape)</extracomment>
            <translation>最多生成{0}个轴，而不是{1}个。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/reshaping.py" />
            <source>needs the numbers 1 to {0} in dims, one for each axis of {1}.</source>
            <extracomment>{0}: x.rank; {1}: x.describe()</extracomment>
            <translation>dims 须由 1 到 {0} 各数组成，{1} 的每个轴一个。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/spatial.py" />
            <source>a sequence (time × features)</source>
            <translation>序列 (时间步 × 特征)</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/spatial.py" />
            <source>a picture (channels × height × width)</source>
            <translation>图片 (通道 × 高 × 宽)</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/spatial.py" />
            <source>a volume (channels × depth × height × width)</source>
            <translation>体数据 (通道 × 深 × 高 × 宽)</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/spatial.py" />
            <source>needs numbers</source>
            <translation>需要数值</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/spatial.py" />
            <source>; put a Reshape in between</source>
            <translation>；请在中间加一个 Reshape</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/spatial.py" />
            <source>needs {0}</source>
            <extracomment>{0}: NOUNS[dims]</extracomment>
            <translation>需要 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/spatial.py" />
            <source>it gets text ({0}, token numbers); put an Embedding in between</source>
            <extracomment>{0}: x.describe()</extracomment>
            <translation>得到的是文本（{0}，词元编号）；请在中间加一个 Embedding</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/spatial.py" />
            <source>it gets {0} ({1})</source>
            <extracomment>{0}: x.dtype; {1}: x.describe()</extracomment>
            <translation>得到的是 {0}（{1}）</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/spatial.py" />
            <source>needs {0}; it gets {1}.</source>
            <extracomment>{0}: NOUNS[dims]; {1}: x.describe() _advice(x)</extracomment>
            <translation>需要 {0}；得到的是 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/spatial.py" />
            <source>needs a fixed number of {0}; it gets an unknown one.</source>
            <extracomment>{0}: AXES[dims][channel_index(x)]</extracomment>
            <translation>{0} 的数目必须固定；得到的数目未知。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/spatial.py" />
            <source>needs a channel or feature axis; it gets {0}.</source>
            <extracomment>{0}: x.describe()</extracomment>
            <translation>需要通道轴或特征轴；得到的是 {0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/spatial.py" />
            <source>, for which there is the {0}D layer of this kind</source>
            <extracomment>{0}: dims</extracomment>
            <translation>，对此有同类的 {0}D 层可用</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/tensor_operations.py" />
            <source>{0} at {1}</source>
            <extracomment>{0}: self.axis; {1}: self.position</extracomment>
            <translation>{0}，在 {1} 处</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/tensor_operations.py" />
            <source>has position {0}; {1} has places from 0 to {2}.</source>
            <extracomment>{0}: self.position; {1}: x.describe(); {2}: x.rank</extracomment>
            <translation>位置为 {0}；{1} 的位置从 0 到 {2}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/tensor_operations.py" />
            <source>needs a vector (features); it gets {0}.</source>
            <extracomment>{0}: x.describe()</extracomment>
            <translation>需要向量 (特征)；得到的是 {0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/tensor_operations.py" />
            <source>has a minimum ({0}) above its maximum ({1}).</source>
            <extracomment>{0}: self.minimum; {1}: self.maximum</extracomment>
            <translation>最小值（{0}）大于最大值（{1}）。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/tensor_operations.py" />
            <source>an axis</source>
            <translation>一个轴</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/tensor_operations.py" />
            <source>needs {0} of size 1; it gets {1}.</source>
            <extracomment>{0}: which; {1}: x.describe()</extracomment>
            <translation>{0} 的大小须为 1；得到的是 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/transformer.py" />
            <source>{0} heads · {1}</source>
            <extracomment>{0}: self.num_heads; {1}: self.intermediate_dim</extracomment>
            <translation>{0} 头 · {1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/transformer.py" />
            <source>needs features that {0} heads can share evenly; it gets {1}.</source>
            <extracomment>{0}: self.num_heads; {1}: x.describe()</extracomment>
            <translation>特征须能由 {0} 个头均分；得到的是 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/transformer.py" />
            <source>needs a memory as wide as x; x is {0}, memory is {1}.</source>
            <extracomment>{0}: x.describe(); {1}: memory.describe()</extracomment>
            <translation>记忆的宽度须与 x 相同；x 是 {0}，记忆是 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/weighted.py" />
            <source>expected an initializer for a vector, got Orthogonal, which makes a matrix</source>
            <translation>应为向量的初始化器，而 Orthogonal 产生的是矩阵</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/windows.py" />
            <source>has a window of {0}, larger than the {1} it slides over; make {2} smaller or set padding to "same".</source>
            <extracomment>{0}: reach; {1}: times(sizes); {2}: parameter</extracomment>
            <translation>窗口 {0} 大于它所滑过的 {1}；请减小 {2}，或把 padding 设为 "same"。</translation>
        </message>
        <message>
            <location filename="../netbuilder/layers/windows.py" />
            <source>padding {0}</source>
            <extracomment>{0}: brief(padding)</extracomment>
            <translation>填充 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/callbacks.py" />
            <source>expected a file name without folders, got "{0}"</source>
            <extracomment>{0}: self.filename</extracomment>
            <translation>应为不含文件夹的文件名，得到的是“{0}”</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/callbacks.py" />
            <source>expected a number above start ({0}), got {1}</source>
            <extracomment>{0}: self.start; {1}: self.end</extracomment>
            <translation>应为大于 start（{0}）的数，得到的是 {1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/fits.py" />
            <source>the prediction has {0} {1} but the target has {2} classes; set {3} of the last layer to {4}.</source>
            <extracomment>{0}: width; {1}: axis; {2}: classes; {3}: parameter; {4}: classes</extracomment>
            <translation>预测有 {0} 个 {1}，目标却有 {2} 个类别；请把最后一层的 {3} 设为 {4}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/fits.py" />
            <source>needs prediction and target of the same shape; the prediction is {0}, the target is {1}.{2}</source>
            <extracomment>{0}: prediction.describe(); {1}: target.describe(); {2}: _advice(prediction, target)</extracomment>
            <translation>预测和目标的形状须相同；预测是 {0}，目标是 {1}。{2}</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/fits.py" />
            <source>needs float scores, one for each class; the prediction is {0}.</source>
            <extracomment>{0}: _of(prediction)</extracomment>
            <translation>需要浮点得分，每个类别一个；预测是 {0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/fits.py" />
            <source>needs class ids (whole numbers) as target; the target is {0}. Choose a regression loss such as MeanSquaredError, or a field of labels.</source>
            <extracomment>{0}: _of(target)</extracomment>
            <translation>目标须是类别编号（整数）；目标是 {0}。请选用回归损失（例如 MeanSquaredError），或选一个标签字段。</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/fits.py" />
            <source>needs one class for each place of the prediction ({0}); the target is {1}.</source>
            <extracomment>{0}: wanted; {1}: target.describe()</extracomment>
            <translation>预测的每个位置须有一个类别（{0}）；目标是 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/fits.py" />
            <source>needs float numbers; the prediction is {0}.</source>
            <extracomment>{0}: _of(prediction)</extracomment>
            <translation>需要浮点数；预测是 {0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/fits.py" />
            <source>needs numbers as target; the target is one of {0} classes. Choose SparseCategoricalCrossentropy.</source>
            <extracomment>{0}: target.classes</extracomment>
            <translation>目标须是数值；而目标是 {0} 个类别之一。请选用 SparseCategoricalCrossentropy。</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/fits.py" />
            <source> Set {0} of the last layer to {1}.</source>
            <extracomment>{0}: name; {1}: size</extracomment>
            <translation>请把最后一层的 {0} 设为 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/health.py" />
            <source>{0} of units are dead, they are zero for every sample: LeakyReLU or a normalization helps.</source>
            <extracomment>{0}: _percent(share)</extracomment>
            <translation>{0} 的单元已坏死，对每个样本都输出零：改用 LeakyReLU 或加归一化会有帮助。</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/health.py" />
            <location filename="../netbuilder/training/verdict.py" />
            <source>learning rate {0} is too high, try {1}</source>
            <extracomment>{0}: learning_rate; {1}: learning_rate / 10</extracomment>
            <translation>学习率 {0} 过高，请试 {1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/health.py" />
            <source>A step changes its weights by {0} of their size: {1}.</source>
            <extracomment>{0}: _percent(step); {1}: _lower(learning_rate)</extracomment>
            <translation>每一步使其权重改变自身大小的 {0}：{1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/health.py" />
            <source>Hardly any gradient reaches it, so it does not learn: add a normalization or a way around it</source>
            <translation>几乎没有梯度到达它，因此它不学习：请加归一化，或加一条绕过它的捷径</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/health.py" />
            <source>{0} of units are dead: {1}.</source>
            <extracomment>{0}: _percent(share); {1}: _lower(learning_rate)</extracomment>
            <translation>{0} 的单元已坏死：{1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/health.py" />
            <source>It gives numbers that are no numbers (NaN) or infinite: {0}.</source>
            <extracomment>{0}: _lower(learning_rate)</extracomment>
            <translation>它输出了非数（NaN）或无穷大：{0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/health.py" />
            <source>Its values spread over {0}: scale the inputs or add a normalization before it.</source>
            <extracomment>{0}: stats['std']</extracomment>
            <translation>它的值的标准差达到 {0}：请缩放输入，或在它之前加归一化。</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/health.py" />
            <source>{0} (residual connection).</source>
            <extracomment>{0}: words</extracomment>
            <translation>{0}（残差连接）。</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/losses_binary.py" />
            <source>needs yes or no as target; the target is one of {0} classes. Choose SparseCategoricalCrossentropy.</source>
            <extracomment>{0}: target.classes</extracomment>
            <translation>目标须是“是”或“否”；而目标是 {0} 个类别之一。请选用 SparseCategoricalCrossentropy。</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/losses_classification.py" />
            <source>has {0} class_weights, but there are {1} classes; give one for each.</source>
            <extracomment>{0}: len(weights); {1}: width</extracomment>
            <translation>有 {0} 个 class_weights，却有 {1} 个类别；请为每个类别给出一个。</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/losses_regression.py" />
            <source>needs twice as many features as the target ({0}), means and log-variances; the prediction is {1}.</source>
            <extracomment>{0}: target.describe(); {1}: prediction.describe()</extracomment>
            <translation>特征数须是目标（{0}）的两倍，即均值和对数方差；预测是 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/losses_sequence.py" />
            <source>needs scores for every step; the prediction is {0}.</source>
            <extracomment>{0}: prediction.describe()</extracomment>
            <translation>每个时间步都需要得分；预测是 {0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/losses_sequence.py" />
            <source>needs a sequence of class ids as target; the target is {0} ({1}).</source>
            <extracomment>{0}: target.dtype; {1}: target.describe()</extracomment>
            <translation>目标须是类别编号的序列；目标是 {0}（{1}）。</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/metric.py" />
            <source>the metric {0} does not fit: {1}</source>
            <extracomment>{0}: self.name; {1}: error</extracomment>
            <translation>指标 {0} 不适用：{1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/metrics_classification.py" />
            <source>k is {0} but there are only {1} classes.</source>
            <extracomment>{0}: self.k; {1}: width</extracomment>
            <translation>k 为 {0}，却只有 {1} 个类别。</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/metrics_classification.py" />
            <source>the target is numbers, not classes.</source>
            <translation>目标是数值，不是类别。</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/metrics_sequence.py" />
            <source>it compares scores for every step with a sequence of ids.</source>
            <translation>它比较每个时间步的得分与一个编号序列。</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/metrics_sequence.py" />
            <source>it needs one score for every sentence.</source>
            <translation>它需要每个句子有一个得分。</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/metrics_sequence.py" />
            <source>it compares texts: scores of all words for every step, and token ids.</source>
            <translation>它比较的是文本：每个时间步所有词的得分，以及词元编号。</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/plan.py" />
            <source>expected the settings of a {0}, got {1}</source>
            <extracomment>{0}: cls.__name__.lower(); {1}: shown(value)</extracomment>
            <translation>应为 {0} 的设置，得到的是 {1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/plan.py" />
            <source>expected at least one turn, got none</source>
            <translation>至少应有一个轮次，但没有给出</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/plan.py" />
            <source>expected auto, cpu, mps, cuda or cuda:N, got {0}</source>
            <extracomment>{0}: shown(self.device)</extracomment>
            <translation>应为 auto、cpu、mps、cuda 或 cuda:N，得到的是 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/plan.py" />
            <source>expected either optimizer or turns, got both</source>
            <translation>optimizer 和 turns 只能给出一个，却两个都有</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/schedules.py" />
            <source>{0} learning rates</source>
            <extracomment>{0}: len(self.boundaries) + 1</extracomment>
            <translation>{0} 个学习率</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/schedules.py" />
            <source>expected {0}, one more than boundaries, got {1}</source>
            <extracomment>{0}: wanted; {1}: len(self.values)</extracomment>
            <translation>应为 {0}，比 boundaries 多一个，得到的是 {1} 个</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/schedules.py" />
            <source>expected growing steps, got {0}</source>
            <extracomment>{0}: list(self.boundaries)</extracomment>
            <translation>步数应递增，得到的是 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/setting.py" />
            <source>there is nothing to set inside this value</source>
            <translation>这个值里面没有可设置的内容</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/setting.py" />
            <source>expected the name of a parameter behind the number, e.g. 0.optimizer</source>
            <translation>编号后面应有参数名，例如 0.optimizer</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/setting.py" />
            <source>expected a number from 0 to {0}</source>
            <extracomment>{0}: len(items) - 1</extracomment>
            <translation>应为 0 到 {0} 的数</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/setting.py" />
            <source>the list is empty</source>
            <translation>列表是空的</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/verdict.py" />
            <source>It does not learn: the loss stays where it began. Try another learning rate than {0}</source>
            <extracomment>{0}: rate</extracomment>
            <translation>没有在学习：损失停留在开始的水平。请换一个不同于 {0} 的学习率</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/verdict.py" />
            <source>Overfitting since epoch {0}: validation gets worse while training gets better</source>
            <extracomment>{0}: best + 1</extracomment>
            <translation>从第 {0} 轮起过拟合：训练变好，验证却变差</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/verdict.py" />
            <source>{0}. Stop there (EarlyStopping), or add Dropout, weight decay or more data.</source>
            <extracomment>{0}: words</extracomment>
            <translation>{0}。请在那里停止（EarlyStopping），或增加 Dropout、权重衰减或更多数据。</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/verdict.py" />
            <source>The loss is no number any more: {0}.</source>
            <extracomment>{0}: _too_high(rate)</extracomment>
            <translation>损失已不再是数：{0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/verdict.py" />
            <source>Still early: a sentence comes after some more batches.</source>
            <translation>还太早：再过一些批次才能判断。</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/verdict.py" />
            <source>The loss rises instead of falling: {0}.</source>
            <extracomment>{0}: _too_high(rate)</extracomment>
            <translation>损失不降反升：{0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/verdict.py" />
            <source>The loss had fallen and rises again: {0}.</source>
            <extracomment>{0}: _too_high(rate)</extracomment>
            <translation>损失下降后又上升：{0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/verdict.py" />
            <source>{0} (ten times more, or less), and check that inputs and targets belong together.</source>
            <extracomment>{0}: words</extracomment>
            <translation>{0}（大十倍或小十倍），并检查输入和目标是否对应。</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/verdict.py" />
            <source>Overfitting since epoch {0}: training still gets better, validation does not</source>
            <extracomment>{0}: best + 1</extracomment>
            <translation>从第 {0} 轮起过拟合：训练仍在变好，验证却没有</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/verdict.py" />
            <source>Healthy: the loss falls, and validation follows.</source>
            <translation>健康：损失在下降，验证也随之改善。</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/verdict.py" />
            <source>Healthy: the loss falls.</source>
            <translation>健康：损失在下降。</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/verdict.py" />
            <source>It does not learn: the loss jumped and stays where it began; {0}.</source>
            <extracomment>{0}: _too_high(rate)</extracomment>
            <translation>没有在学习：损失跳升后停留在开始的水平；{0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/training/verdict.py" />
            <source>The loss has settled: more epochs will hardly change it.</source>
            <translation>损失已经稳定：再多训练几轮也几乎不会改变。</translation>
        </message>
        <message>
            <location filename="../netbuilder/datasets/catalogue.py" />
            <source>expected one of {0}, got "{1}"</source>
            <extracomment>{0}: ', '.join(fitting); {1}: source.name</extracomment>
            <translation>应为以下之一：{0}；得到的是“{1}”</translation>
        </message>
        <message>
            <location filename="../netbuilder/datasets/dataset.py" />
            <source>expected an object of scalings, got {0}</source>
            <extracomment>{0}: shown(value)</extracomment>
            <translation>应为描述缩放的对象，得到的是 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/datasets/dataset.py" />
            <source>expected an integer at least 0, got {0}</source>
            <extracomment>{0}: shown(value)</extracomment>
            <translation>应为不小于 0 的整数，得到的是 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/datasets/dataset.py" />
            <source>expected a list of fields, got {0}</source>
            <extracomment>{0}: shown(value)</extracomment>
            <translation>应为字段的列表，得到的是 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/datasets/dataset.py" />
            <source>two fields have the same name</source>
            <translation>有两个字段同名</translation>
        </message>
        <message>
            <location filename="../netbuilder/datasets/dataset.py" />
            <source>a forecast window needs a split by time, got "{0}": later rows must not train</source>
            <extracomment>{0}: self.split.by</extracomment>
            <translation>预测窗口需要按时间划分，得到的是“{0}”：后面的行不能用于训练</translation>
        </message>
        <message>
            <location filename="../netbuilder/datasets/dataset.py" />
            <source>expected an object with a source, got {0}</source>
            <extracomment>{0}: shown(value)</extracomment>
            <translation>应为带有 source 的对象，得到的是 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/datasets/dataset.py" />
            <source>expected an object of settings, got {0}</source>
            <extracomment>{0}: shown(value)</extracomment>
            <translation>应为描述设置的对象，得到的是 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/datasets/dataset.py" />
            <source>the data have no such entry; they have {0}</source>
            <extracomment>{0}: ', '.join(known)</extracomment>
            <translation>数据没有这一项；可用的有：{0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/datasets/field.py" />
            <source>none (describe the data first)</source>
            <translation>无（请先描述数据）</translation>
        </message>
        <message>
            <location filename="../netbuilder/datasets/field.py" />
            <source>the data have no field "{0}"; they have {1}</source>
            <extracomment>{0}: name; {1}: known</extracomment>
            <translation>数据没有字段“{0}”；可用的有：{1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/datasets/field.py" />
            <source>a name</source>
            <translation>名称</translation>
        </message>
        <message>
            <location filename="../netbuilder/datasets/field.py" />
            <source>a list of sizes</source>
            <translation>大小的列表</translation>
        </message>
        <message>
            <location filename="../netbuilder/datasets/field.py" />
            <source>a list of axis names</source>
            <translation>轴名的列表</translation>
        </message>
        <message>
            <location filename="../netbuilder/datasets/field.py" />
            <source>a list of texts</source>
            <translation>文本的列表</translation>
        </message>
        <message>
            <location filename="../netbuilder/datasets/field.py" />
            <source>two numbers</source>
            <translation>两个数</translation>
        </message>
        <message>
            <location filename="../netbuilder/datasets/field.py" />
            <source>{0} classes</source>
            <extracomment>{0}: self.type.classes</extracomment>
            <translation>{0} 个类别</translation>
        </message>
        <message>
            <location filename="../netbuilder/datasets/field.py" />
            <source>expected a field, got {0}</source>
            <extracomment>{0}: shown(value)</extracomment>
            <translation>应为字段，得到的是 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/datasets/field.py" />
            <source>expected {0} axis names, got {1}</source>
            <extracomment>{0}: len(shape); {1}: len(axes)</extracomment>
            <translation>应为 {0} 个轴名，得到的是 {1} 个</translation>
        </message>
        <message>
            <location filename="../netbuilder/datasets/field.py" />
            <source>a field has no such entry; it has {0}</source>
            <extracomment>{0}: ', '.join(_CHECKS)</extracomment>
            <translation>字段没有这一项；可用的有：{0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/datasets/preparation.py" />
            <location filename="../netbuilder/engine/data/scaler.py" />
            <source>divide by 255</source>
            <translation>除以 255</translation>
        </message>
        <message>
            <location filename="../netbuilder/datasets/preparation.py" />
            <source>validation and test together are {0} of the data; leave some to train</source>
            <extracomment>{0}: total</extracomment>
            <translation>验证和测试合起来占了数据的 {0}；请留一些用于训练</translation>
        </message>
        <message>
            <location filename="../netbuilder/datasets/preparation.py" />
            <source>expected the column that names the group, got nothing</source>
            <translation>应为标明分组的列，但没有给出</translation>
        </message>
        <message>
            <location filename="../netbuilder/datasets/source.py" />
            <source>expected an object of column types, got {0}</source>
            <extracomment>{0}: shown(columns)</extracomment>
            <translation>应为描述列类型的对象，得到的是 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/datasets/source.py" />
            <source>expected at least {0}: targets have a start and an end token</source>
            <extracomment>{0}: MARKS</extracomment>
            <translation>应至少为 {0}：目标有一个开始词元和一个结束词元</translation>
        </message>
        <message>
            <location filename="../netbuilder/datasets/source.py" />
            <source>two numbers and a class from 0 to {0}</source>
            <extracomment>{0}: MOST_PAINTED_CLASSES - 1</extracomment>
            <translation>两个数和一个 0 到 {0} 的类别</translation>
        </message>
        <message>
            <location filename="../netbuilder/datasets/source.py" />
            <source>a path cannot contain a NUL character</source>
            <translation>路径不能含有 NUL 字符</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/block.py" />
            <source>expected a table of arguments, got {0}</source>
            <extracomment>{0}: shown(value)</extracomment>
            <translation>应为参数表，得到的是 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/block.py" />
            <source>expected a number, a text or true/false, got {0}</source>
            <extracomment>{0}: shown(v)</extracomment>
            <translation>应为数、文本或 true/false，得到的是 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/document.py" />
            <source>a block</source>
            <translation>模块</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/drawing.py" />
            <source>a comment</source>
            <translation>注释</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/drawing.py" />
            <source>a drawing</source>
            <translation>图</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/drawing.py" />
            <source>expected a table of at most {0} nodes, got {1}</source>
            <extracomment>{0}: MAX_NODES; {1}: shown(value)</extracomment>
            <translation>应为最多 {0} 个节点的表，得到的是 {1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/drawing.py" />
            <source>expected the name of another node, got {0}</source>
            <extracomment>{0}: shown(node.shared_with)</extracomment>
            <translation>应为另一个节点的名称，得到的是 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/drawing.py" />
            <source>expected a list of at most {0}, got {1}</source>
            <extracomment>{0}: limit; {1}: shown(value)</extracomment>
            <translation>应为最多 {0} 项的列表，得到的是 {1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/drawing.py" />
            <source>a frame</source>
            <translation>分组框</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/drawing.py" />
            <source>two of them have the same id</source>
            <translation>其中两个的 id 相同</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/blocks.py" />
            <source>add the block {0}</source>
            <extracomment>{0}: self.block.name</extracomment>
            <translation>添加模块 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/blocks.py" />
            <source>remove the block {0}</source>
            <extracomment>{0}: self.name</extracomment>
            <translation>移除模块 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/blocks.py" />
            <source>rename the block {0} to {1}</source>
            <extracomment>{0}: self.name; {1}: self.new</extracomment>
            <translation>把模块 {0} 重命名为 {1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/blocks.py" />
            <source>set the arguments of {0}</source>
            <extracomment>{0}: self.name</extracomment>
            <translation>设置 {0} 的参数</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/blocks.py" />
            <source>tie {0} to {1}</source>
            <extracomment>{0}: self.parameter; {1}: self.argument</extracomment>
            <translation>将 {0} 绑定到 {1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/blocks.py" />
            <source>untie {0}</source>
            <extracomment>{0}: self.parameter</extracomment>
            <translation>解除 {0} 的绑定</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/blocks.py" />
            <source>The block "{0}" has a wire to "{1}", which it does not have.</source>
            <extracomment>{0}: self.block.name; {1}: min(missing)</extracomment>
            <translation>模块“{0}”有一条连线接到“{1}”，而模块里没有它。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/blocks.py" />
            <source>The block "{0}" is still used.</source>
            <extracomment>{0}: self.name</extracomment>
            <translation>模块“{0}”仍在使用中。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/blocks.py" />
            <location filename="../netbuilder/graph/edits/make_block.py" />
            <source>"{0}" cannot be the block's name: it is taken, or not a plain lower-case name.</source>
            <extracomment>{0}: self.new</extracomment>
            <translation>“{0}”不能用作模块名：它已被占用，或者不是简单的小写名称。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/blocks.py" />
            <source>"{0}" cannot be an argument's name: use lower-case letters, digits and _.</source>
            <extracomment>{0}: wrong[0]</extracomment>
            <translation>“{0}”不能用作参数名：请使用小写字母、数字和 _。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/blocks.py" />
            <source>The argument "{0}" is still used inside the block "{1}".</source>
            <extracomment>{0}: min(missing); {1}: self.name</extracomment>
            <translation>参数“{0}”仍在模块“{1}”内使用。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/blocks.py" />
            <source>There is no argument "{0}" here.</source>
            <extracomment>{0}: self.argument</extracomment>
            <translation>这里没有参数“{0}”。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/blocks.py" />
            <source>"{0}" cannot follow the argument "{1}" ({2}).</source>
            <extracomment>{0}: self.parameter; {1}: self.argument; {2}: error</extracomment>
            <translation>“{0}”不能跟随参数“{1}”（{2}）。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/clipboard.py" />
            <source>a piece of a drawing</source>
            <translation>图的片段</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/clipboard.py" />
            <source>a wire ends nowhere</source>
            <translation>有一条连线没有终点</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/clipboard.py" />
            <source>not a piece of a drawing</source>
            <translation>不是图的片段</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/clipboard.py" />
            <source>This text is not a piece of a drawing ({0}).</source>
            <extracomment>{0}: error</extracomment>
            <translation>这段文本不是图的片段（{0}）。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/clipboard.py" />
            <source>paste</source>
            <translation>粘贴</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/edit.py" />
            <source>There is no block "{0}" in this drawing.</source>
            <extracomment>{0}: name</extracomment>
            <translation>图中没有模块“{0}”。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/edit.py" />
            <source>There is no node "{0}" here.</source>
            <extracomment>{0}: node_id</extracomment>
            <translation>这里没有节点“{0}”。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/edit.py" />
            <source>expected a table of values, got {0}</source>
            <extracomment>{0}: shown(value)</extracomment>
            <translation>应为值的表，得到的是 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/make_block.py" />
            <source>make the block {0}</source>
            <extracomment>{0}: self.name</extracomment>
            <translation>建立模块 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/make_block.py" />
            <source>cannot go into a block: it belongs to the graph it stands in.</source>
            <translation>不能放进模块：它属于所在的图。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/make_block.py" />
            <source>follows an argument of the block around it: untie it first.</source>
            <translation>跟随着外层模块的参数：请先解除绑定。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/make_block.py" />
            <source>Choose the nodes that become a block.</source>
            <translation>请选择要组成模块的节点。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/make_block.py" />
            <source>shares weights across the border of the block.</source>
            <translation>的共享权重跨越了模块的边界。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/make_block.py" />
            <source>A way leads out of the selection over "{0}" and back: choose that node too.</source>
            <extracomment>{0}: here</extracomment>
            <translation>有一条路从所选节点经过“{0}”又回来：请把该节点也选上。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/naming.py" />
            <source>"{0}" cannot be a node's name: use lower-case letters, digits and _, no Python keyword.</source>
            <extracomment>{0}: name</extracomment>
            <translation>“{0}”不能用作节点名：请使用小写字母、数字和 _，不能是 Python 关键字。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/naming.py" />
            <source>There already is a node "{0}" here.</source>
            <extracomment>{0}: name</extracomment>
            <translation>这里已有节点“{0}”。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/nodes.py" />
            <location filename="../netbuilder/ui/insertion.py" />
            <source>add {0}</source>
            <extracomment>{0}: self.node.type</extracomment>
            <translation>添加 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/nodes.py" />
            <location filename="../netbuilder/ui/canvas/gestures/inline.py" />
            <source>rename {0} to {1}</source>
            <extracomment>{0}: self.node; {1}: self.id</extracomment>
            <translation>将 {0} 重命名为 {1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/nodes.py" />
            <source>label {0}</source>
            <extracomment>{0}: self.node</extracomment>
            <translation>给 {0} 加标签</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/nodes.py" />
            <source>note on {0}</source>
            <extracomment>{0}: self.node</extracomment>
            <translation>给 {0} 加注释</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/nodes.py" />
            <source>replace {0} by {1}</source>
            <extracomment>{0}: self.node; {1}: type(self.layer).__name__</extracomment>
            <translation>将 {0} 换成 {1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/nodes.py" />
            <source>remove {0}</source>
            <extracomment>{0}: self.nodes[0]</extracomment>
            <translation>移除 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/nodes.py" />
            <source>remove {0} nodes</source>
            <extracomment>{0}: len(self.nodes)</extracomment>
            <translation>移除 {0} 个节点</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/nodes.py" />
            <source>move {0}</source>
            <extracomment>{0}: self.positions[0][0]</extracomment>
            <translation>移动 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/nodes.py" />
            <source>move {0} nodes</source>
            <extracomment>{0}: len(self.positions)</extracomment>
            <translation>移动 {0} 个节点</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/nodes.py" />
            <source>change {0}</source>
            <extracomment>{0}: self.node</extracomment>
            <translation>更改 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/nodes.py" />
            <source>set {0} to {1}</source>
            <extracomment>{0}: name.replace('_', ' '); {1}: words</extracomment>
            <translation>将 {0} 设为 {1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/nodes.py" />
            <location filename="../netbuilder/graph/edits/whole.py" />
            <source>set {0}</source>
            <extracomment>{0}: name.replace('_', ' ')</extracomment>
            <translation>设置 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/nodes.py" />
            <source>{0} nodes</source>
            <extracomment>{0}: len(self.nodes)</extracomment>
            <translation>{0} 个节点</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/nodes.py" />
            <source>bypass {0}</source>
            <extracomment>{0}: names</extracomment>
            <translation>旁路 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/nodes.py" />
            <source>use {0} again</source>
            <extracomment>{0}: names</extracomment>
            <translation>重新启用 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/nodes.py" />
            <source>share the weights of {0}</source>
            <extracomment>{0}: self.owner</extracomment>
            <translation>共享 {0} 的权重</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/nodes.py" />
            <source>own weights for {0}</source>
            <extracomment>{0}: self.node</extracomment>
            <translation>{0} 使用自己的权重</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/nodes.py" />
            <source>is of an unknown type: its parameters cannot be changed.</source>
            <translation>的类型未知：不能更改它的参数。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/nodes.py" />
            <source>has no parameter {0}.</source>
            <extracomment>{0}: wrong[0]</extracomment>
            <translation>没有参数 {0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/nodes.py" />
            <source>A node cannot be that far out.</source>
            <translation>节点不能放得那么远。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/nodes.py" />
            <source>cannot use the weights of {0}: it has none.</source>
            <extracomment>{0}: owner.described()</extracomment>
            <translation>不能使用 {0} 的权重：后者没有自己的权重。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/nodes.py" />
            <source>cannot share: others use its weights.</source>
            <translation>不能共享：有其他节点在使用它的权重。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/surroundings.py" />
            <source>frame "{0}"</source>
            <extracomment>{0}: self.frame.title</extracomment>
            <translation>分组框“{0}”</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/surroundings.py" />
            <source>remove frame or comment</source>
            <translation>移除分组框或注释</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/surroundings.py" />
            <source>group {0} nodes</source>
            <extracomment>{0}: len(self.nodes)</extracomment>
            <translation>将 {0} 个节点分组</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/surroundings.py" />
            <source>There is no frame or comment "{0}" here.</source>
            <extracomment>{0}: missing[0]</extracomment>
            <translation>这里没有分组框或注释“{0}”。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/surroundings.py" />
            <source>Choose the nodes to put a frame around.</source>
            <translation>请选择要加分组框的节点。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/surroundings.py" />
            <source>comment</source>
            <translation>注释</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/unpack.py" />
            <source>unpack {0}</source>
            <extracomment>{0}: self.node</extracomment>
            <translation>拆开 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/unpack.py" />
            <source>is no block.</source>
            <translation>不是模块。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/unpack.py" />
            <source>cannot be repeated: its inputs and outputs differ in number.</source>
            <translation>不能重复：它的输入和输出数目不同。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/whole.py" />
            <source>prepare the data</source>
            <translation>准备数据</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/whole.py" />
            <source>edit the notes</source>
            <translation>编辑说明</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/whole.py" />
            <source>restore the drawing</source>
            <translation>恢复网络图</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/whole.py" />
            <source>change the plan</source>
            <translation>更改训练计划</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/whole.py" />
            <source>choose the data</source>
            <translation>选择数据</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/whole.py" />
            <source>remove the data</source>
            <translation>移除数据</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/wires.py" />
            <source>connect {0} to {1}</source>
            <extracomment>{0}: self.source; {1}: self.target</extracomment>
            <translation>连接 {0} 到 {1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/wires.py" />
            <source>disconnect {0} from {1}</source>
            <extracomment>{0}: self.source; {1}: self.target</extracomment>
            <translation>断开 {0} 与 {1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/wires.py" />
            <source>There is no wire from "{0}" to "{1}".</source>
            <extracomment>{0}: wire.source; {1}: wire.target</extracomment>
            <translation>没有从“{0}”到“{1}”的连线。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/wires.py" />
            <source>insert {0} before {1}</source>
            <extracomment>{0}: self.node.type; {1}: self.target</extracomment>
            <translation>在 {1} 前插入 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/wires.py" />
            <source>has no {0}.</source>
            <extracomment>{0}: kind</extracomment>
            <translation>没有 {0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/edits/wires.py" />
            <source>has no {0} "{1}"; it has {2}.</source>
            <extracomment>{0}: kind; {1}: wanted; {2}: ', '.join(ports)</extracomment>
            <translation>没有 {0}“{1}”；它有：{2}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/failure.py" />
            <source>has no field: choose the field of the data set that enters here.</source>
            <translation>没有字段：请选择从这里进入的数据集字段。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/failure.py" />
            <source>could not be checked: its own code failed with {0}: {1}.</source>
            <extracomment>{0}: type(error).__name__; {1}: error</extracomment>
            <translation>无法检查：它自己的代码出错了，{0}：{1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/failure.py" />
            <source>has a wrong value: {0}.</source>
            <extracomment>{0}: error</extracomment>
            <translation>有一个值不对：{0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/files/disk.py" />
            <source>{0} cannot be opened: it is larger than {1} MB.</source>
            <extracomment>{0}: name; {1}: MAX_BYTES // 2 ** 20</extracomment>
            <translation>{0} 无法打开：它大于 {1} MB。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/files/disk.py" />
            <source>{0} cannot be read: {1}.</source>
            <extracomment>{0}: name; {1}: (error.strerror or str(error)).lower()</extracomment>
            <translation>{0} 无法读取：{1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/files/disk.py" />
            <source>{0} cannot be opened: byte {1} is no text in UTF-8.</source>
            <extracomment>{0}: name; {1}: error.start</extracomment>
            <translation>{0} 无法打开：第 {1} 字节不是 UTF-8 文本。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/files/disk.py" />
            <source>{0} cannot be opened: {1}</source>
            <extracomment>{0}: name; {1}: error</extracomment>
            <translation>{0} 无法打开：{1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/files/strict.py" />
            <source>expected numbers, got {0}</source>
            <extracomment>{0}: name</extracomment>
            <translation>应为数值，得到的是 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/files/strict.py" />
            <source>it is nested too deeply</source>
            <translation>嵌套太深</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/files/strict.py" />
            <source>expected at most {0} MB of text, got more</source>
            <extracomment>{0}: MAX_BYTES // 2 ** 20</extracomment>
            <translation>文本最多应为 {0} MB，实际更多</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/files/strict.py" />
            <source>stands twice in the same object</source>
            <translation>在同一个对象里出现了两次</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/files/strict.py" />
            <source>the number {0}… is too long</source>
            <extracomment>{0}: digits[:20]</extracomment>
            <translation>数 {0}… 太长</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/files/strict.py" />
            <source>the number {0} is too large</source>
            <extracomment>{0}: digits[:20]</extracomment>
            <translation>数 {0} 太大</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/files/strict.py" />
            <source>line {0}, column {1}: {2}</source>
            <extracomment>{0}: error.lineno; {1}: error.colno; {2}: error.msg</extracomment>
            <translation>第 {0} 行第 {1} 列：{2}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/files/strict.py" />
            <source>a text has half a character in it (a lone surrogate)</source>
            <translation>文本中有半个字符（单独的代理项）</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/files/text.py" />
            <source>this file was made by a newer NetBuilder (file version {0}, this program reads {1})</source>
            <extracomment>{0}: version; {1}: VERSION</extracomment>
            <translation>这个文件由更新的 NetBuilder 生成（文件版本 {0}，本程序读到 {1}）</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/files/text.py" />
            <source>a NetBuilder file</source>
            <translation>NetBuilder 文件</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/files/text.py" />
            <source>expected "netbuilder": this is no NetBuilder file</source>
            <translation>应为 "netbuilder"：这不是 NetBuilder 文件</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/files/text.py" />
            <source>expected a positive integer, got {0}</source>
            <extracomment>{0}: shown(version)</extracomment>
            <translation>应为正整数，得到的是 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/files/text.py" />
            <source>{0}; update NetBuilder to open it</source>
            <extracomment>{0}: message</extracomment>
            <translation>{0}；请更新 NetBuilder 后再打开</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/files/text.py" />
            <source>expected a table of at most {0} blocks, got {1}</source>
            <extracomment>{0}: MAX_BLOCKS; {1}: shown(value)</extracomment>
            <translation>应为最多 {0} 个模块的表，得到的是 {1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/files/text.py" />
            <source>expected a block with nodes and edges, got {0}</source>
            <extracomment>{0}: shown(entry)</extracomment>
            <translation>应为含有节点和连线的模块，得到的是 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/files/text.py" />
            <source>there is no node "{0}"</source>
            <extracomment>{0}: name</extracomment>
            <translation>没有节点“{0}”</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/files/text.py" />
            <location filename="../netbuilder/engine/given_samples.py" />
            <source>it has {0}</source>
            <extracomment>{0}: ', '.join(known)</extracomment>
            <translation>它有：{0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/files/text.py" />
            <source>it has none</source>
            <translation>一个也没有</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/files/text.py" />
            <source>has no {0}; {1}</source>
            <extracomment>{0}: kind f' {shown(port)}' if port else ''; {1}: has</extracomment>
            <translation>没有 {0}；{1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/infer.py" />
            <source>is part of a circle ({0}): a layer cannot wait for its own output. Cut one of its wires.</source>
            <extracomment>{0}: text</extracomment>
            <translation>在一个环里（{0}）：层不能等待自己的输出。请剪断其中一条连线。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/infer.py" />
            <source>is wired to the output "{0}" of "{1}", which has no such output.</source>
            <extracomment>{0}: edge.source_port; {1}: edge.source</extracomment>
            <translation>接到了“{1}”的输出“{0}”，而它没有这个输出。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/infer.py" />
            <source>is of the type "{0}", which this program does not know; it is kept, but cannot be built.</source>
            <extracomment>{0}: layer.type</extracomment>
            <translation>的类型是“{0}”，本程序不认识；它会被保留，但无法构建。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/infer.py" />
            <source>reads the field "{0}", which the data set does not have.</source>
            <extracomment>{0}: layer.field</extracomment>
            <translation>读取字段“{0}”，而数据集没有这个字段。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/infer.py" />
            <source>gives a value to "{0}", which is no argument of the block "{1}".</source>
            <extracomment>{0}: wrong[0]; {1}: layer.block</extracomment>
            <translation>给“{0}”赋了值，而它不是模块“{1}”的参数。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/infer.py" />
            <source>cannot be repeated: it has {0} inputs but {1} outputs.</source>
            <extracomment>{0}: len(block.input_ports); {1}: len(leaving)</extracomment>
            <translation>不能重复：它有 {0} 个输入，却有 {1} 个输出。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/infer.py" />
            <source>cannot share weights between repetitions that change the shape.</source>
            <translation>不能在改变形状的各次重复之间共享权重。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/infer.py" />
            <source>has an open input{0}: wire something to it.</source>
            <extracomment>{0}: name</extracomment>
            <translation>的输入 {0} 没有连接：请接上连线。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/infer.py" />
            <source>needs at least two inputs; it has one.</source>
            <translation>至少需要两个输入；现在只有一个。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/infer.py" />
            <source>has {0} wires at its input{1}, which takes one.</source>
            <extracomment>{0}: len(wires); {1}: name</extracomment>
            <translation>的输入 {1} 接了 {0} 条连线，而它只能接一条。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/infer.py" />
            <source>is a port of a block, and there is no block around it.</source>
            <translation>是模块的端口，而它不在任何模块里。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/infer.py" />
            <source>cannot be bypassed: it has no input that could go straight to its one output.</source>
            <translation>不能旁路：它没有可以直接通到唯一输出的输入。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/infer.py" />
            <source>uses the block "{0}", which the drawing does not have.</source>
            <extracomment>{0}: layer.block</extracomment>
            <translation>使用模块“{0}”，而图中没有这个模块。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/infer.py" />
            <source>uses the block "{0}" inside itself.</source>
            <extracomment>{0}: layer.block</extracomment>
            <translation>在模块“{0}”内部又使用了它自己。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/infer.py" />
            <source> (repetition {0})</source>
            <extracomment>{0}: turn + 1</extracomment>
            <translation>（第 {0} 次重复）</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/infer.py" />
            <source>contains a mistake{0}: "{1}" {2}</source>
            <extracomment>{0}: where; {1}: node_id; {2}: found.failure.message</extracomment>
            <translation>里面有错误 {0}：“{1}”{2}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/judging.py" />
            <source>is compared with the field "{0}", which the data set does not have.</source>
            <extracomment>{0}: output.target</extracomment>
            <translation>与字段“{0}”比较，而数据集没有这个字段。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/judging.py" />
            <source>has no target: choose the field it is compared with.</source>
            <translation>没有目标：请选择用来比较的字段。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/library.py" />
            <source>Windows of 1×1, 3×3 and 5×5 and a pooling side by side, joined.</source>
            <translation>1×1、3×3 和 5×5 的窗口与一个池化并列，再拼接起来。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/library.py" />
            <source>Weighs the channels; channels must be the number of those that come in.</source>
            <translation>给通道加权；channels 必须是输入的通道数。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/library.py" />
            <source>One layer of a transformer encoder; features must be the width of what comes in.</source>
            <translation>Transformer 编码器的一层；features 必须是输入的宽度。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/library.py" />
            <source>A vector becomes a draw from a normal distribution over the latent space.</source>
            <translation>把向量变成隐空间上正态分布的一次抽样。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/library.py" />
            <source>A few convolutions and a way around them, added up.</source>
            <translation>几个卷积和一条绕过它们的通路，结果相加。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/library.py" />
            <source>Convolution, batch normalization, ReLU.</source>
            <translation>卷积、批归一化、ReLU。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/library.py" />
            <source>A point of the latent space becomes a vector.</source>
            <translation>把隐空间中的一个点变成向量。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/lints/endings.py" />
            <source>ends in {0}, but {1} applies its own to raw scores (from_logits): learning would be slow.</source>
            <extracomment>{0}: name; {1}: loss</extracomment>
            <translation>以 {0} 结尾，但 {1} 会自己对原始得分应用它（from_logits）：学习会很慢。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/lints/endings.py" />
            <source>gives raw scores, but {0} wants probabilities (from_logits is off).</source>
            <extracomment>{0}: type(judgement.loss).__name__</extracomment>
            <translation>给出的是原始得分，而 {0} 需要概率（from_logits 已关闭）。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/lints/endings.py" />
            <source>stands right before the Output "{0}": it spoils the prediction itself.</source>
            <extracomment>{0}: output.id</extracomment>
            <translation>正好位于 Output“{0}”之前：它会破坏预测本身。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/lints/endings.py" />
            <source>squashes each of several classes by itself ({0}); {1} wants raw scores.</source>
            <extracomment>{0}: name; {1}: loss</extracomment>
            <translation>分别压缩各个类别（{0}）；而 {1} 需要原始得分。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/lints/endings.py" />
            <source>Turn from_logits off at {0}</source>
            <extracomment>{0}: output.id</extracomment>
            <translation>关闭 {0} 的 from_logits</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/lints/endings.py" />
            <source>Turn from_logits on at {0}</source>
            <extracomment>{0}: output.id</extracomment>
            <translation>打开 {0} 的 from_logits</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/lints/endings.py" />
            <location filename="../netbuilder/graph/lints/structure.py" />
            <location filename="../netbuilder/graph/remedies/replacements.py" />
            <location filename="../netbuilder/graph/remedies/wiring.py" />
            <source>Take {0} out</source>
            <extracomment>{0}: node.id</extracomment>
            <translation>去掉 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/lints/endings.py" />
            <source>Set activation to {0} at {1}</source>
            <extracomment>{0}: wanted; {1}: ending.id</extracomment>
            <translation>将 {1} 的 activation 设为 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/lints/endings.py" />
            <source>Set activation to linear at {0}</source>
            <extracomment>{0}: node.id</extracomment>
            <translation>将 {0} 的 activation 设为 linear</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/lints/inputs.py" />
            <source>gives values from {0} to {1}; networks learn best from numbers around 0 to 1.</source>
            <extracomment>{0}: limits[0]; {1}: limits[1]</extracomment>
            <translation>给出从 {0} 到 {1} 的值；输入大致在 0 到 1 之间时网络学得最好。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/lints/inputs.py" />
            <source>Scale "{0}" in the data ({1})</source>
            <extracomment>{0}: field.name; {1}: scaling</extracomment>
            <translation>在数据中缩放“{0}”（{1}）</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/lints/looking_ahead.py" />
            <source>sees the words that are still to be written: it learns to copy them, and by itself it has none.</source>
            <translation>能看到还没有写的词：它学会的是抄写，而独自写作时没有可抄的词。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/lints/looking_ahead.py" />
            <source>Turn causal on</source>
            <translation>打开 causal</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/lints/nonlinearity.py" />
            <source>is followed by "{0}" with no activation in between: together they can do no</source>
            <extracomment>{0}: node.label or node.id</extracomment>
            <translation>后面接着“{0}”，中间没有激活函数：两层合起来</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/lints/nonlinearity.py" />
            <source>Set activation to relu at {0}</source>
            <extracomment>{0}: first.id</extracomment>
            <translation>将 {0} 的 activation 设为 relu</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/lints/nonlinearity.py" />
            <source>{0} more than one of them.</source>
            <extracomment>{0}: words</extracomment>
            <translation>{0} 并不比一层更强。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/lints/sharing.py" />
            <source>uses the weights of {0}, which is no twin: type, parameters and input must agree.</source>
            <extracomment>{0}: owner.described()</extracomment>
            <translation>使用 {0} 的权重，但两者并不相同：类型、参数和输入必须一致。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/lints/sharing.py" />
            <source>Give it weights of its own</source>
            <translation>让它使用自己的权重</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/lints/structure.py" />
            <source>Add an Input</source>
            <translation>添加 Input</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/lints/structure.py" />
            <source>The drawing has no Output: training needs one that says what the result is compared with.</source>
            <translation>图中没有 Output：训练需要它来说明结果与什么比较。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/lints/structure.py" />
            <source>Add an Output for "{0}" behind {1}</source>
            <extracomment>{0}: target; {1}: node.id</extracomment>
            <translation>在 {1} 后为“{0}”添加 Output</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/lints/structure.py" />
            <source>The drawing is empty: start with an Input.</source>
            <translation>图是空的：请从 Input 开始。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/lints/structure.py" />
            <source>The drawing has no Input: nothing enters the network.</source>
            <translation>图中没有 Input：没有数据进入网络。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/lints/structure.py" />
            <source>leads nowhere: nothing takes its result.</source>
            <translation>没有去处：没有节点使用它的结果。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/lints/training.py" />
            <source>has {0} of {1} parameters ({2} GB): make it smaller, or allow so large a network in the plan.</source>
            <extracomment>{0}: found[largest.id].parameters; {1}: count; {2}: 4 * count / 2 ** 30</extracomment>
            <translation>占 {1} 个参数中的 {0} 个（{2} GB）：请把它变小，或在训练计划中允许这么大的网络。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/lints/training.py" />
            <source>Set batch size to {0}</source>
            <extracomment>{0}: USUAL_BATCH</extracomment>
            <translation>将批大小设为 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/lints/training.py" />
            <source>Allow large networks</source>
            <translation>允许大网络</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/lints/training.py" />
            <source>Drop the unknown names from the turn</source>
            <translation>从该轮次中去掉未知的名称</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/lints/training.py" />
            <source>The plan: {0} follows {1}, but no data are kept for validation.</source>
            <extracomment>{0}: type(callback).__name__; {1}: monitor</extracomment>
            <translation>训练计划：{0} 跟踪 {1}，但没有留出验证数据。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/lints/training.py" />
            <source>The plan: turn {0} names "{1}", which is not among the {2}.</source>
            <extracomment>{0}: turn.name or index + 1; {1}: missing[0]; {2}: entry</extracomment>
            <translation>训练计划：轮次 {0} 提到“{1}”，而它不在 {2} 之中。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/lints/training.py" />
            <source>Follow {0}</source>
            <extracomment>{0}: monitor.removeprefix('val_')</extracomment>
            <translation>改为跟踪 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/lints/training.py" />
            <source>takes mean and variance over a batch, but the plan's batch size is 1: use a larger one.</source>
            <translation>要在一个批次上求均值和方差，而训练计划的批大小为 1：请用更大的批大小。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/node.py" />
            <source>unknown layer</source>
            <translation>未知的层</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/node.py" />
            <source>expected a name of lower-case letters, digits and _ (no Python keyword, at most 64)</source>
            <translation>应为由小写字母、数字和 _ 组成的名称（不能是 Python 关键字，最多 64 个字符）</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/node.py" />
            <source>a node</source>
            <translation>节点</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/node.py" />
            <source>{0}, got {1}</source>
            <extracomment>{0}: message; {1}: shown(value)</extracomment>
            <translation>{0}，得到的是 {1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/node.py" />
            <source>expected a text of at most {0} characters, got {1}</source>
            <extracomment>{0}: limit; {1}: shown(value)</extracomment>
            <translation>应为最多 {0} 个字符的文本，得到的是 {1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/node.py" />
            <source>expected {0} numbers, got {1}</source>
            <extracomment>{0}: count; {1}: shown(value)</extracomment>
            <translation>应为 {0} 个数，得到的是 {1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/node.py" />
            <source>expected a layer type, got {0}</source>
            <extracomment>{0}: shown(name)</extracomment>
            <translation>应为层的类型，得到的是 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/node.py" />
            <source>expected a table of parameters and arguments, got {0}</source>
            <extracomment>{0}: shown(value)</extracomment>
            <translation>应为由参数组成的表，得到的是 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/node.py" />
            <source>is bound to the argument "{0}", which the block does not have</source>
            <extracomment>{0}: name</extracomment>
            <translation>绑定到参数“{0}”，而模块没有这个参数</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/node.py" />
            <source>expected a node, got {0}</source>
            <extracomment>{0}: shown(value)</extracomment>
            <translation>应为节点，得到的是 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/node.py" />
            <source>expected a layer, got nothing</source>
            <translation>应为层，但没有给出</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/node.py" />
            <source>expected true or false, got {0}</source>
            <extracomment>{0}: shown(entries['bypassed'])</extracomment>
            <translation>应为 true 或 false，得到的是 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/node.py" />
            <source>expected two ends like ["dense_1", "add_1"], got {0}</source>
            <extracomment>{0}: shown(value)</extracomment>
            <translation>应为两端，例如 ["dense_1", "add_1"]，得到的是 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/node.py" />
            <source>{0} has no such entry; it has {1}</source>
            <extracomment>{0}: what; {1}: ', '.join(known)</extracomment>
            <translation>{0} 没有这一项；可用的有：{1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/node.py" />
            <source>{0} has no such parameter</source>
            <extracomment>{0}: type(layer).__name__</extracomment>
            <translation>{0} 没有这个参数</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/node.py" />
            <source>expected the name of a node, perhaps with a port, got {0}</source>
            <extracomment>{0}: shown(name)</extracomment>
            <translation>应为节点的名称，可以带端口，得到的是 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/problems.py" />
            <source>then {0} parameters</source>
            <extracomment>{0}: count</extracomment>
            <translation>之后共 {0} 个参数</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/problems.py" />
            <source>{0} parameters</source>
            <extracomment>{0}: difference</extracomment>
            <translation>{0} 个参数</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/remedies/choices.py" />
            <source>Take the field "{0}" at {1}</source>
            <extracomment>{0}: name; {1}: source.id</extracomment>
            <translation>{1} 改用字段“{0}”</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/remedies/choices.py" />
            <source>Compare with the field "{0}"</source>
            <extracomment>{0}: field.name</extracomment>
            <translation>与字段“{0}”比较</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/remedies/choices.py" />
            <source>Take the field "{0}"</source>
            <extracomment>{0}: field.name</extracomment>
            <translation>使用字段“{0}”</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/remedies/insertions.py" />
            <source>Insert {0} before {1}</source>
            <extracomment>{0}: layer['type'] f' ({line})' if line and len(layer) &gt; 1 else ''; {1}: edge.target</extracomment>
            <translation>在 {1} 前插入 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/remedies/replacements.py" />
            <source>Insert Embedding and replace {0} by {1}</source>
            <extracomment>{0}: node.type; {1}: name</extracomment>
            <translation>插入 Embedding 并将 {0} 换成 {1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/remedies/replacements.py" />
            <source>Replace {0} by Dense</source>
            <extracomment>{0}: node.type</extracomment>
            <translation>将 {0} 换成 Dense</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/remedies/replacements.py" />
            <source>Replace {0} by {1}</source>
            <extracomment>{0}: node.type; {1}: name</extracomment>
            <translation>将 {0} 换成 {1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/remedies/values.py" />
            <source>Set {0} at {1}</source>
            <extracomment>{0}: ' and '.join(parts); {1}: node.label or node.id</extracomment>
            <translation>将 {1} 的 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/remedies/values.py" />
            <source>Use the usual metrics at {0}</source>
            <extracomment>{0}: node.id</extracomment>
            <translation>{0} 改用常用的指标</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/remedies/wiring.py" />
            <source>Cut the wire from {0} to {1}</source>
            <extracomment>{0}: edge.source; {1}: edge.target</extracomment>
            <translation>剪断 {0} 到 {1} 的连线</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/remedies/wiring.py" />
            <source>Connect {0} to {1}</source>
            <extracomment>{0}: source; {1}: target</extracomment>
            <translation>连接 {0} 到 {1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/remedies/wiring.py" />
            <source>{0} and take {1} out</source>
            <extracomment>{0}: title; {1}: edge.target</extracomment>
            <translation>{0}，并去掉 {1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/remedies/wiring.py" />
            <source>Cut the wire from {0}</source>
            <extracomment>{0}: edge.source</extracomment>
            <translation>剪断来自 {0} 的连线</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/starter.py" />
            <source>A first network: from {0} to {1}</source>
            <extracomment>{0}: _names(inputs); {1}: _names(goals)</extracomment>
            <translation>第一个网络：从 {0} 到 {1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/starter.py" />
            <source>{0}

A place to start from; widths, layers and plan are usual ones, not tuned to these data.</source>
            <extracomment>{0}: first</extracomment>
            <translation>{0}

这只是一个起点；宽度、层和训练计划都是常用的，没有针对这些数据调整。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/starter.py" />
            <source>Three answers: the median of {0}, and limits which one value in ten should be below and above (quantile losses). The network says how far they lie from the last value; the last rows also go straight to the answers, so that what repeats itself is learned at once.</source>
            <extracomment>{0}: target</extracomment>
            <translation>三个输出：{0} 的中位数，以及上下限，应有十分之一的值低于下限、十分之一高于上限（分位数损失）。网络给出它们与最后一个值相差多少；最后几行也直接送到输出，因此重复出现的规律很快就能学会。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/starter.py" />
            <source>Nothing is left to predict {0} from; choose fewer targets.</source>
            <extracomment>{0}: ' and '.join(wanted)</extracomment>
            <translation>没有剩下可用来预测 {0} 的字段；请减少目标。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/starter.py" />
            <source>only the field {0}</source>
            <extracomment>{0}: dataset.fields[0].describe()</extracomment>
            <translation>只有字段 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/starter.py" />
            <location filename="../netbuilder/graph/transfer.py" />
            <source>no fields that were looked at</source>
            <translation>没有查看过的字段</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/starter.py" />
            <source>The data have {0}; a network needs one to learn from and one to predict.</source>
            <extracomment>{0}: held</extracomment>
            <translation>数据 {0}；网络需要一个字段用于学习，一个用于预测。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/starter.py" />
            <source>There is no usual ending for the target {0}: expected classes or a row of numbers.</source>
            <extracomment>{0}: field.describe()</extracomment>
            <translation>目标 {0} 没有常用的结尾：应为类别或一行数值。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/starter_branches.py" />
            <source>There is no usual network for the field {0} ({1}); draw one by hand.</source>
            <extracomment>{0}: field.describe(); {1}: x.dtype</extracomment>
            <translation>字段 {0}（{1}）没有常用的网络；请手工绘制。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/terminals.py" />
            <source>expected positive sizes, or -1 for one that is not known, got 0</source>
            <translation>应为正的大小，或用 -1 表示未知的大小，却得到 0</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/transfer.py" />
            <source>There are no data to learn from: choose some first.</source>
            <translation>没有可以学习的数据：请先选择数据。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/transfer.py" />
            <source>No Output has a Dense layer before it that could be replaced: change the drawing by hand.</source>
            <translation>没有一个 Output 前面有可以替换的 Dense 层：请手动修改网络图。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/transfer.py" />
            <source>The trained network is fed with {0}; the data chosen here have {1}.</source>
            <extracomment>{0}: kind.describe(); {1}: held</extracomment>
            <translation>训练好的网络接受 {0}；这里选择的数据有 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/transfer.py" />
            <source>The trained network is fed with {0}; {1} has another size, for which its weights are not made. Bring the data to that size first.</source>
            <extracomment>{0}: kind.describe(); {1}: best.describe()</extracomment>
            <translation>训练好的网络接受 {0}；{1} 的大小不同，它的权重不适用。请先把数据变成那个大小。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/transfer.py" />
            <source>There is no usual ending for the target {0}: choose another target first.</source>
            <extracomment>{0}: found.describe()</extracomment>
            <translation>目标 {0} 没有常用的输出方式：请先选择另一个目标。</translation>
        </message>
        <message>
            <location filename="../netbuilder/graph/transfer.py" />
            <source>Nobody knows what entered at "{0}": the run has no data that tell.</source>
            <extracomment>{0}: node.id</extracomment>
            <translation>无法知道“{0}”处输入的是什么：这次运行没有数据说明。</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/keras/building.py" />
            <source>needs the true lengths of what is no sequence (time, features); Keras forgets them</source>
            <translation>需要真实长度，但输入不是序列 (时间步, 特征)，Keras 不保留这些长度</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/keras/building.py" />
            <source>has several sizes that are not known, and Keras's Reshape works out only one</source>
            <translation>有多个未知的大小，而 Keras 的 Reshape 只能推算一个</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/keras/convert.py" />
            <source>Keras cannot express this drawing: {0}.</source>
            <extracomment>{0}: '; '.join(self.problems)</extracomment>
            <translation>Keras 无法表达这张网络图：{0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/keras/convert.py" />
            <source>has no counterpart in Keras</source>
            <translation>在 Keras 中没有对应的层</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/keras/rules.py" />
            <source>applies {0} to every step, which is not one layer in Keras</source>
            <extracomment>{0}: type(inner).__name__</extracomment>
            <translation>把 {0} 应用于每个时间步，而它在 Keras 中不是单独一层</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/keras/rules_convolution.py" />
            <source>needs the true lengths of films, which Keras cannot tell from zeros</source>
            <translation>需要影片的真实长度，而 Keras 无法由零看出它</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/keras/rules_convolution.py" />
            <source>pads its pictures by a number, which Keras's layer does not</source>
            <translation>按给定的数填充图片，而 Keras 的层不这样做</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/keras/rules_convolution.py" />
            <source>has a rule for both its kernels at once, which Keras measures differently</source>
            <translation>对两个卷积核共用一个约束，而 Keras 的计算方式不同</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/keras/rules_convolution.py" />
            <source>has both strides and a dilation above 1; Keras takes one of them</source>
            <translation>步幅和膨胀率都大于 1，Keras 只接受其中之一</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/keras/rules_convolution.py" />
            <source>leaves gaps in its window (dilation_rate), which Keras's pooling does not</source>
            <translation>窗口中有间隔（dilation_rate），而 Keras 的池化没有</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/keras/rules_convolution.py" />
            <source>pads by "{0}", which Keras has not on all its backends</source>
            <extracomment>{0}: layer.mode</extracomment>
            <translation>用 “{0}” 方式填充，Keras 并非在所有后端都支持</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/keras/rules_convolution.py" />
            <source>mirrors a volume, which Keras cannot on all its backends</source>
            <translation>对体数据做镜像填充，Keras 并非在所有后端都支持</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/keras/rules_convolution.py" />
            <source>blends by "{0}"; Keras's UpSampling{1}D only repeats</source>
            <extracomment>{0}: at.layer.interpolation; {1}: at.layer.dims</extracomment>
            <translation>用 “{0}” 插值，而 Keras 的 UpSampling{1}D 只会重复</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/keras/rules_convolution.py" />
            <location filename="../netbuilder/codegen/keras/rules_preprocessing.py" />
            <source>keeps the outermost elements (align_corners), which Keras's layer does not</source>
            <translation>保持最外侧的元素（align_corners），而 Keras 的层不会</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/keras/rules_core.py" />
            <source>draws its slopes at random, which no layer of Keras does</source>
            <translation>随机抽取斜率，Keras 没有这样的层</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/keras/rules_core.py" />
            <source>sums over neighbouring channels, which no layer of Keras does</source>
            <translation>对相邻的通道求和，Keras 没有这样的层</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/keras/rules_preprocessing.py" />
            <source>weighs the colours, for which Keras has a random layer only</source>
            <translation>对颜色加权，而 Keras 只有随机的这种层</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/keras/rules_preprocessing.py" />
            <source>cuts out the middle outside training, where Keras's layer resizes</source>
            <translation>训练之外裁出中间部分，而 Keras 的层会缩放</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/keras/rules_preprocessing.py" />
            <source>fades its frames otherwise than Keras's layer</source>
            <translation>各帧的加窗方式与 Keras 的层不同</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/keras/rules_preprocessing.py" />
            <source>takes the cosines of a spectrogram, which no layer of Keras does</source>
            <translation>对频谱图做余弦变换，Keras 没有这样的层</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/keras/rules_preprocessing.py" />
            <source>resizes by "area", which Keras has not on all its backends</source>
            <translation>用 “area” 方式缩放，Keras 并非在所有后端都支持</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/keras/rules_preprocessing.py" />
            <source>resizes by "bicubic", which Keras's backends do differently</source>
            <translation>用 “bicubic” 方式缩放，Keras 各后端的结果不同</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/keras/rules_preprocessing.py" />
            <source>leaves padded steps out, which Keras's layer does not</source>
            <translation>不计填充的时间步，而 Keras 的层会计入</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/keras/rules_preprocessing.py" />
            <source>gives the power itself; Keras's layer gives decibels</source>
            <translation>给出功率本身，而 Keras 的层给出分贝</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/keras/rules_sequence.py" />
            <source>gives the states of several stacked layers at once; Keras has them one by one</source>
            <translation>一次给出多个堆叠层的状态，而 Keras 中它们各自独立</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/keras/rules_sequence.py" />
            <source>reads padded sequences backwards in several layers; Keras's mask does not turn round</source>
            <translation>在多层中反向读取有填充的序列，而 Keras 的掩码不会反转</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/keras/rules_sequence.py" />
            <source>has a rule for all its kernels at once, which Keras measures differently</source>
            <translation>对所有核矩阵共用一个约束，而 Keras 的计算方式不同</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/keras/rules_sequence.py" />
            <source>adds waves to sequences of an unknown length; Keras has no layer that makes them</source>
            <translation>给长度未知的序列加上波形位置编码，Keras 没有生成它的层</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/keras/rules_tensor.py" />
            <source>draws random numbers and adds to the loss, which no layer of Keras does</source>
            <translation>抽取随机数并向损失添加一项，Keras 没有这样的层</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/keras/rules_tensor.py" />
            <source>draws random numbers, which no layer of Keras does</source>
            <translation>抽取随机数，Keras 没有这样的层</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/keras/rules_tensor.py" />
            <source>turns gradients round, which no layer of Keras does</source>
            <translation>反转梯度，Keras 没有这样的层</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/keras/rules_tensor.py" />
            <source>needs a picture of a known size, as Keras's Reshape does</source>
            <translation>需要大小已知的图片，Keras 的 Reshape 也是如此</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/keras/rules_tensor.py" />
            <source>takes the mean of padded steps, which Keras does for (time, features) only</source>
            <translation>对有填充的时间步求平均，Keras 只能对 (时间步, 特征) 这样做</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/keras/script.py" />
            <source>it computes in {0}</source>
            <extracomment>{0}: document.plan.precision</extracomment>
            <translation>它以 {0} 计算</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/keras/script.py" />
            <source>its losses leave padded steps out</source>
            <translation>它的损失不计填充的时间步</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/keras/script.py" />
            <location filename="../netbuilder/codegen/pytorch.py" />
            <source>A script that trains cannot be written: {0}. Export the model alone.</source>
            <extracomment>{0}: '; '.join(missing)</extracomment>
            <translation>无法写出可训练的脚本：{0}。请只导出模型。</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/pytorch.py" />
            <source>it has no data set</source>
            <translation>它没有数据集</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/pytorch.py" />
            <source>it has no Output node, which says what is compared with what</source>
            <translation>它没有说明比较对象的 Output 节点</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/summary.py" />
            <source>Parameters: {0} ({1} trained, {2} bytes)</source>
            <extracomment>{0}: size.parameters; {1}: size.trainable; {2}: 4 * size.parameters</extracomment>
            <translation>参数：{0}（其中训练 {1}，{2} 字节）</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/summary.py" />
            <source>Multiply-adds for one sample: {0}</source>
            <extracomment>{0}: size.multiply_adds</extracomment>
            <translation>一个样本的乘加运算：{0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/codegen/summary.py" />
            <source>weights of {0}</source>
            <extracomment>{0}: node.shared_with</extracomment>
            <translation>{0} 的权重</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/backtest.py" />
            <source>expected a step from 0 to {0}, got {1}.</source>
            <extracomment>{0}: one.horizon; {1}: question.step</extracomment>
            <translation>步数应为 0 到 {0}，得到 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/backtest.py" />
            <source>expected the number of a series from 0 to {0}, got {1}.</source>
            <extracomment>{0}: len(names) - 1; {1}: item</extracomment>
            <translation>序列编号应为 0 到 {0}，得到 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/backtest.py" />
            <source>expected the number of a forecast from 0 to {0}, got {1}.</source>
            <extracomment>{0}: count - 1; {1}: origin</extracomment>
            <translation>预测编号应为 0 到 {0}，得到 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/baseline.py" />
            <location filename="../netbuilder/engine/other_summaries.py" />
            <source>first sentences</source>
            <translation>开头的句子</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/baseline.py" />
            <source>usual words</source>
            <translation>常用词</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/baseline.py" />
            <source>principal components</source>
            <translation>主成分</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/baseline.py" />
            <source>majority class</source>
            <translation>多数类别</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/callbacks.py" />
            <source>{0} has not got better for {1} epochs</source>
            <extracomment>{0}: self.rule.monitor; {1}: self.waited</extracomment>
            <translation>{0} 已有 {1} 轮没有改善</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/callbacks.py" />
            <source>The callback {0} monitors "{1}", which this run lacks; it has {2}. (val_ numbers need a validation part.)</source>
            <extracomment>{0}: type(self.rule).__name__; {1}: self.rule.monitor; {2}: known</extracomment>
            <translation>回调 {0} 跟踪“{1}”，而这次运行没有它；可用的有：{2}。（val_ 开头的数值需要验证集。）</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/callbacks.py" />
            <source>The callback TensorBoard needs the package tensorboard: run `pip install "netbuilder[tensorboard]"`.</source>
            <translation>回调 TensorBoard 需要 tensorboard 包：请运行 `pip install "netbuilder[tensorboard]"`。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/callbacks.py" />
            <source>The weights are those of epoch {0}, the best by {1}.</source>
            <extracomment>{0}: self.epoch; {1}: self.rule.monitor</extracomment>
            <translation>权重取自第 {0} 轮，按 {1} 最好。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/capacity.py" />
            <source>Training needs at least {0} of memory and {1} are free on {2}</source>
            <extracomment>{0}: _gib(need); {1}: _gib(free); {2}: device</extracomment>
            <translation>训练至少需要 {0} 内存，而 {2} 上只剩 {1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/capacity.py" />
            <source>{0}. Try a batch size of {1} instead of {2}.</source>
            <extracomment>{0}: amounts; {1}: fitting; {2}: batch_size</extracomment>
            <translation>{0}。请试批大小 {1}，而不是 {2}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/capacity.py" />
            <source>{0}; {1} of that are for the weights: make the network smaller.</source>
            <extracomment>{0}: amounts; {1}: _gib(fixed)</extracomment>
            <translation>{0}；其中 {1} 用于权重：请缩小网络。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/checkpoint.py" />
            <source>the checkpoint "{0}" is damaged ({1} differs from its SHA-256) and was not used.</source>
            <extracomment>{0}: path; {1}: name</extracomment>
            <translation>检查点“{0}”已损坏（{1} 与其 SHA-256 不符），没有使用。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/checkpoint.py" />
            <source>there is no checkpoint at "{0}".</source>
            <extracomment>{0}: path</extracomment>
            <translation>“{0}”处没有检查点。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/checkpoint.py" />
            <source>the checkpoint "{0}" is damaged and was not used ({1}).</source>
            <extracomment>{0}: path; {1}: error</extracomment>
            <translation>检查点“{0}”已损坏，没有使用（{1}）。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/checkpoint.py" />
            <source>"{0}" is not a checkpoint of NetBuilder.</source>
            <extracomment>{0}: path</extracomment>
            <translation>“{0}”不是 NetBuilder 的检查点。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/download.py" />
            <source>{0} cannot be fetched from {1} ({2}); is this computer connected to the internet?</source>
            <extracomment>{0}: file.name; {1}: _host(file); {2}: reason</extracomment>
            <translation>无法从 {1} 获取 {0}（{2}）；这台电脑连上互联网了吗？</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/download.py" />
            <source>{0} does not hand out {1}: it answers {2} {3}.</source>
            <extracomment>{0}: _host(file); {1}: file.name; {2}: error.code; {3}: error.reason</extracomment>
            <translation>{0} 不提供 {1}：它回答 {2} {3}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/download.py" />
            <source>{0} stopped answering while {1} was fetched; try again, it goes on where it stopped.</source>
            <extracomment>{0}: _host(file); {1}: file.name</extracomment>
            <translation>获取 {1} 时 {0} 停止了响应；请重试，会从中断处继续。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/download.py" />
            <source>The connection to {0} broke while {1} was fetched; try again, it goes on there.</source>
            <extracomment>{0}: _host(file); {1}: file.name</extracomment>
            <translation>获取 {1} 时与 {0} 的连接中断；请重试，会从中断处继续。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/download.py" />
            <source>{0} from {1} is not the expected file (wrong checksum); it was removed.</source>
            <extracomment>{0}: file.name; {1}: _host(file)</extracomment>
            <translation>来自 {1} 的 {0} 不是预期的文件（校验和不符）；已删除。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/download.py" />
            <source>{0} sends more than the expected {1} for {2}: refused.</source>
            <extracomment>{0}: _host(file); {1}: bytes_text(file.size); {2}: file.name</extracomment>
            <translation>{0} 为 {2} 发送的数据超过预期的 {1}：已拒绝。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/download.py" />
            <source>Fetching {0} was stopped after {1}; it goes on from there next time.</source>
            <extracomment>{0}: file.name; {1}: bytes_text(have)</extracomment>
            <translation>获取 {0} 在 {1} 后停止；下次从那里继续。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/download.py" />
            <source>{0} is not an https address: refused.</source>
            <extracomment>{0}: url</extracomment>
            <translation>{0} 不是 https 地址：已拒绝。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/errors.py" />
            <source>{0} and {1} more</source>
            <extracomment>{0}: text; {1}: len(items) - most</extracomment>
            <translation>{0} 以及另外 {1} 个</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/fetch.py" />
            <source>{0} is not on this computer yet; fetch it first ({1}).</source>
            <extracomment>{0}: entry.description.title; {1}: bytes_text(entry.size)</extracomment>
            <translation>{0} 还不在这台电脑上；请先获取（{1}）。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/fitted.py" />
            <source>The field {0} holds the class "{1}", which training did not know.</source>
            <extracomment>{0}: field.name; {1}: unknown[0]</extracomment>
            <translation>字段 {0} 含有训练时没有的类别“{1}”。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/fitted.py" />
            <source>lack {0}</source>
            <extracomment>{0}: listed(missing)</extracomment>
            <translation>缺少 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/fitted.py" />
            <source>hold {0}, which training did not know</source>
            <extracomment>{0}: listed(unknown)</extracomment>
            <translation>含有训练时没有的 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/fitted.py" />
            <source>The new data {0}; expected the columns {1}.</source>
            <extracomment>{0}: problem; {1}: listed(names, 20)</extracomment>
            <translation>新数据 {0}；应有以下各列：{1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/guess.py" />
            <source>column "{0}" only numbers the rows: it is left out</source>
            <extracomment>{0}: column.name</extracomment>
            <translation>列“{0}”只是行的编号：不使用</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/guess.py" />
            <source>column "{0}" is often empty: it is left out</source>
            <extracomment>{0}: column.name</extracomment>
            <translation>列“{0}”经常为空：不使用</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/guess.py" />
            <source>column "{0}" holds dates: it is left out, and can order the split</source>
            <extracomment>{0}: column.name</extracomment>
            <translation>列“{0}”是日期：不作为输入，可以用来按顺序划分</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/guess.py" />
            <source>column "{0}" holds texts: it is left out</source>
            <extracomment>{0}: column.name</extracomment>
            <translation>列“{0}”是文本：不使用</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/load.py" />
            <source>No window is left to train: shorten the history or the horizon, or use smaller fractions.</source>
            <translation>没有剩下可训练的窗口：请缩短 history 或 horizon，或减小验证和测试的比例。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/load.py" />
            <source>{0} of {1} texts were cut to {2} {3}.</source>
            <extracomment>{0}: cut; {1}: len(lists); {2}: longest; {3}: tokens</extracomment>
            <translation>{1} 条文本中有 {0} 条被截断为 {2} {3}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/load.py" />
            <source>no such field</source>
            <translation>没有这样的字段</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/load.py" />
            <source>The data have changed since the drawing looked at them: expected {0}, got {1}; describe the data again.</source>
            <extracomment>{0}: drawn.describe(); {1}: words</extracomment>
            <translation>图上次查看之后数据已变：应为 {0}，得到的是 {1}；请重新描述数据。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/archive.py" />
            <source>{0}: {1} holds {2}, more than {3}: refused.</source>
            <extracomment>{0}: path; {1}: name; {2}: bytes_text(size); {3}: bytes_text(LARGEST)</extracomment>
            <translation>{0}：{1} 有 {2}，超过 {3}：已拒绝。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/archive.py" />
            <source>There is no folder or file {0}.</source>
            <extracomment>{0}: path</extracomment>
            <translation>没有文件夹或文件 {0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/archive.py" />
            <location filename="../netbuilder/engine/data/readers/idx.py" />
            <source>{0} is broken: {1}.</source>
            <extracomment>{0}: path; {1}: error</extracomment>
            <translation>{0} 已损坏：{1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/archive.py" />
            <source>{0} is neither a folder nor a zip or tar file.</source>
            <extracomment>{0}: path</extracomment>
            <translation>{0} 既不是文件夹，也不是 zip 或 tar 文件。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/arrays.py" />
            <source>{0} samples.</source>
            <extracomment>{0}: count</extracomment>
            <translation>{0} 个样本。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/arrays.py" />
            <source>{0}: the arrays differ in samples: {1}.</source>
            <extracomment>{0}: path; {1}: sizes</extracomment>
            <translation>{0}：各数组的样本数不同：{1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/arrays.py" />
            <source>an array is stored in the unknown version {0}</source>
            <extracomment>{0}: version</extracomment>
            <translation>有数组以未知的版本 {0} 存储</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/arrays.py" />
            <source>an array holds Python objects, which could run code; save numbers instead</source>
            <translation>有数组含有 Python 对象，可能会运行代码；请改存数值</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/arrays.py" />
            <location filename="../netbuilder/engine/data/readers/articles.py" />
            <location filename="../netbuilder/engine/data/readers/idx.py" />
            <location filename="../netbuilder/engine/data/readers/rows.py" />
            <location filename="../netbuilder/engine/given_samples.py" />
            <location filename="../netbuilder/engine/new_samples.py" />
            <source>There is no file {0}.</source>
            <extracomment>{0}: path</extracomment>
            <translation>没有文件 {0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/arrays.py" />
            <source>{0} holds no arrays.</source>
            <extracomment>{0}: path</extracomment>
            <translation>{0} 中没有数组。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/arrays.py" />
            <source>{0}: of its arrays {1}, {2} leave none to learn from.</source>
            <extracomment>{0}: path; {1}: ', '.join(groups); {2}: ', '.join(named)</extracomment>
            <translation>{0}：在它的数组 {1} 中，除去 {2} 就没有可供学习的了。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/arrays.py" />
            <source>{0}: the array {1} names parts; expected {2}, got {3}.</source>
            <extracomment>{0}: path; {1}: name; {2}: ', '.join(PARTS); {3}: unknown</extracomment>
            <translation>{0}：数组 {1} 说明各部分；应为 {2}，得到的是 {3}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/arrays.py" />
            <source>{0}: expected arrays of samples with the same shape and type in every part, got {1}.</source>
            <extracomment>{0}: path; {1}: kinds</extracomment>
            <translation>{0}：各部分的样本数组须形状和类型相同，得到的是 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/arrays.py" />
            <location filename="../netbuilder/engine/new_samples.py" />
            <source>{0} is no NumPy file that can be read safely: {1}.</source>
            <extracomment>{0}: path; {1}: error</extracomment>
            <translation>{0} 不是可以安全读取的 NumPy 文件：{1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/arrays.py" />
            <source>{0}: the array {1} unpacks to {2}, more than the memory limit of {3} and {4} times its packed size: refused.</source>
            <extracomment>{0}: path; {1}: member.name; {2}: bytes_text(member.size); {3}: bytes_text(room.cap); {4}: member.ratio</extracomment>
            <translation>{0}：数组 {1} 解压后有 {2}，超过内存限制 {3}，并且是压缩大小的 {4} 倍：已拒绝。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/arrays.py" />
            <location filename="../netbuilder/engine/new_samples.py" />
            <source>{0} has no array "{1}"; it has {2}.</source>
            <extracomment>{0}: path; {1}: name; {2}: ', '.join(groups)</extracomment>
            <translation>{0} 没有数组“{1}”；可用的有：{2}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/arrays.py" />
            <source>{0}: the array {1} has another number of samples ({2}) than the others.</source>
            <extracomment>{0}: path; {1}: name; {2}: sizes</extracomment>
            <translation>{0}：数组 {1} 的样本数（{2}）与其他数组不同。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/arrays.py" />
            <source>{0}: the array {1} is cut off.</source>
            <extracomment>{0}: self.path; {1}: self.name</extracomment>
            <translation>{0}：数组 {1} 不完整。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/articles.py" />
            <source>{0} articles.</source>
            <extracomment>{0}: len(found)</extracomment>
            <translation>{0} 篇文章。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/articles.py" />
            <source>{0}: expected a list of articles with "title", "body" (a list of sentences), "summary".</source>
            <extracomment>{0}: path</extracomment>
            <translation>{0}：应为文章列表，每项含有 "title"、"body"（句子列表）、"summary"。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/articles.py" />
            <source>{0} is no JSON text: {1}.</source>
            <extracomment>{0}: path; {1}: error</extracomment>
            <translation>{0} 不是 JSON 文本：{1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/articles.py" />
            <source>{0}: article {1} needs a "title", a "summary" with words and a "body" of sentences.</source>
            <extracomment>{0}: path; {1}: number</extracomment>
            <translation>{0}：第 {1} 篇文章需要 "title"、含有词的 "summary" 和由句子组成的 "body"。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/cepstrum.py" />
            <source>there is no sound in it</source>
            <translation>里面没有声音</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/cifar.py" />
            <source>CIFAR-10 batches (.bin)</source>
            <translation>CIFAR-10 批次文件（.bin）</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/cifar.py" />
            <location filename="../netbuilder/engine/data/readers/idx.py" />
            <location filename="../netbuilder/engine/data/readers/images.py" />
            <source>{0} pictures.</source>
            <extracomment>{0}: len(records)</extracomment>
            <translation>{0} 张图片。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/cifar.py" />
            <source>{0} holds the class {1}, but CIFAR-10 has only {2}.</source>
            <extracomment>{0}: path; {1}: labels.max(); {2}: len(names)</extracomment>
            <translation>{0} 中有类别 {1}，而 CIFAR-10 只有 {2} 个。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/cifar.py" />
            <source>{0}: {1} is cut off: {2} bytes are no whole number of records.</source>
            <extracomment>{0}: path; {1}: name; {2}: len(content)</extracomment>
            <translation>{0}：{1} 不完整：{2} 字节不是整数条记录。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/columns.py" />
            <source>{0} holds no rows below the header.</source>
            <extracomment>{0}: rows.path</extracomment>
            <translation>{0} 的表头下面没有数据行。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/columns.py" />
            <source>{0}: the target column "{1}" holds {2}s; expected numbers or classes.</source>
            <extracomment>{0}: rows.path; {1}: name; {2}: kind</extracomment>
            <translation>{0}：目标列“{1}”的内容是 {2}；应为数值或类别。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/columns.py" />
            <source>{0}: the column "{1}" has more than {2} classes; use another type.</source>
            <extracomment>{0}: rows.path; {1}: name; {2}: MOST_CLASSES</extracomment>
            <translation>{0}：列“{1}”的类别超过 {2} 个；请选用其他类型。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/files.py" />
            <source>{0} file(s) of {1} cannot be read: {2}</source>
            <extracomment>{0}: len(broken); {1}: path; {2}: listed(broken)</extracomment>
            <translation>{1} 中有 {0} 个文件无法读取：{2}</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/files.py" />
            <source>{0}; left out.</source>
            <extracomment>{0}: sentence</extracomment>
            <translation>{0}；已略过。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/files.py" />
            <source>{0} holds no {1}.</source>
            <extracomment>{0}: path; {1}: what</extracomment>
            <translation>{0} 中没有 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/files.py" />
            <source>{0}: {1} rows with missing values left out</source>
            <extracomment>{0}: path; {1}: left_out</extracomment>
            <translation>{0}：略去了 {1} 行有缺失值的数据</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/files.py" />
            <source>{0} holds {1} file(s) outside the class folders ({2}); move each into the folder of its class.</source>
            <extracomment>{0}: path; {1}: labels.count(''); {2}: listed([f for f in found if f])</extracomment>
            <translation>{0} 中有 {1} 个文件在类别文件夹之外（{2}）；请把它们移到各自类别的文件夹。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/files.py" />
            <source>{0}; repair or remove them, or choose to skip broken files.</source>
            <extracomment>{0}: sentence</extracomment>
            <translation>{0}；请修复或移除它们，或选择跳过损坏的文件。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/idx.py" />
            <source>{0} holds the class {1}, but only {2} classes are named.</source>
            <extracomment>{0}: paths['labels']; {1}: labels.max(); {2}: len(classes)</extracomment>
            <translation>{0} 中有类别 {1}，而只命名了 {2} 个类别。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/idx.py" />
            <source>{0} and {1}: expected pictures (uint8, 3 axes) and labels (1 axis).</source>
            <extracomment>{0}: images_path; {1}: labels_path</extracomment>
            <translation>{0} 和 {1}：应为图片（uint8，3 个轴）和标签（1 个轴）。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/idx.py" />
            <source>{0} holds {1} pictures, but {2} {3} labels.</source>
            <extracomment>{0}: images_path; {1}: len(images); {2}: labels_path; {3}: len(labels)</extracomment>
            <translation>{0} 有 {1} 张图片，而 {2} 有 {3} 个标签。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/idx.py" />
            <source>{0} is not an IDX file: it starts with {1}.</source>
            <extracomment>{0}: path; {1}: start</extracomment>
            <translation>{0} 不是 IDX 文件：它以 {1} 开头。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/idx.py" />
            <source>{0} ends in the middle of its header.</source>
            <extracomment>{0}: path</extracomment>
            <translation>{0} 在文件头中间就结束了。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/idx.py" />
            <source>{0} says it holds {1}, more than the memory limit of {2}.</source>
            <extracomment>{0}: path; {1}: bytes_text(size); {2}: bytes_text(room.cap)</extracomment>
            <translation>{0} 声称含有 {1}，超过内存限制 {2}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/idx.py" />
            <source>{0}: expected {1} bytes of values, got {2}.</source>
            <extracomment>{0}: path; {1}: size; {2}: 'more' if len(content) &gt; size else len(content)</extracomment>
            <translation>{0}：应有 {1} 字节的值，得到的是 {2}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/images.py" />
            <source>pictures ({0})</source>
            <extracomment>{0}: ', '.join((s[1:] for s in SUFFIXES))</extracomment>
            <translation>图片（{0}）</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/images.py" />
            <source>No picture could be read.</source>
            <translation>没有一张图片能够读取。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/joined.py" />
            <source>{0} sequences of {1} recordings.</source>
            <extracomment>{0}: len(chosen); {1}: len(single)</extracomment>
            <translation>{1} 段录音组成的 {0} 个序列。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/joined.py" />
            <source>{0}: expected one array of recordings, one of their words and one of their lengths.</source>
            <extracomment>{0}: path</extracomment>
            <translation>{0}：应有一个录音数组、一个词的数组和一个长度数组。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/joined.py" />
            <source>A recording has {0} steps, more than the {1} of a sequence.</source>
            <extracomment>{0}: lengths[drawn[0]]; {1}: source.steps</extracomment>
            <translation>一段录音有 {0} 个时间步，超过一个序列的 {1} 个。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/kinds.py" />
            <source>{0}: the array {1} holds {2}; expected numbers.</source>
            <extracomment>{0}: path; {1}: name; {2}: array.dtype</extracomment>
            <translation>{0}：数组 {1} 的内容是 {2}；应为数值。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/kinds.py" />
            <source>{0}: the array {1} holds values that are no numbers (nan or infinite) in {2} sample(s), first in sample {3}.</source>
            <extracomment>{0}: path; {1}: name; {2}: len(bad); {3}: bad[0]</extracomment>
            <translation>{0}：数组 {1} 在 {2} 个样本中含有不是数的值（nan 或无穷），最先出现在样本 {3}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/kinds.py" />
            <source>{0}: {1} holds {2} … {3}, but {4} classes are named.</source>
            <extracomment>{0}: path; {1}: name; {2}: array.min(); {3}: highest; {4}: len(source.classes)</extracomment>
            <translation>{0}：{1} 的值为 {2} … {3}，而只命名了 {4} 个类别。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/kinds.py" />
            <source>{0}: the array {1} has {2} axes; expected samples and up to three more.</source>
            <extracomment>{0}: path; {1}: name; {2}: array.ndim</extracomment>
            <translation>{0}：数组 {1} 有 {2} 个轴；应为样本轴和最多另外三个轴。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/riff.py" />
            <source>it does not say how its sound is stored</source>
            <translation>它没有说明声音是怎样存储的</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/riff.py" />
            <source>it holds no sound</source>
            <translation>它不含声音</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/riff.py" />
            <source>its sound is compressed or of an unusual kind ({0}, {1} bits); save it as 16-bit PCM</source>
            <extracomment>{0}: kind; {1}: bits</extracomment>
            <translation>它的声音经过压缩或属于少见的类型（{0}，{1} 位）；请存为 16 位 PCM</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/riff.py" />
            <source>its sound has no whole number of samples</source>
            <translation>它的声音不是整数个采样点</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/riff.py" />
            <source>it is no WAV file</source>
            <translation>它不是 WAV 文件</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/riff.py" />
            <location filename="../netbuilder/engine/given_samples.py" />
            <source>it is empty</source>
            <translation>它是空的</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/riff.py" />
            <source>it is cut off: {0} of {1} bytes of sound are there</source>
            <extracomment>{0}: rest; {1}: length</extracomment>
            <translation>它被截断：{1} 字节的声音只有 {0} 字节</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/rows.py" />
            <source>{0} is empty.</source>
            <extracomment>{0}: path</extracomment>
            <translation>{0} 是空的。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/rows.py" />
            <source>column {0}</source>
            <extracomment>{0}: i</extracomment>
            <translation>第 {0} 列</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/rows.py" />
            <source>{0} has no column "{1}"; it has {2}.</source>
            <extracomment>{0}: self.path; {1}: column; {2}: ', '.join(self.header)</extracomment>
            <translation>{0} 没有列“{1}”；可用的有：{2}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/rows.py" />
            <source>{0}, row 1: the column name "{1}" occurs twice; name every column differently.</source>
            <extracomment>{0}: path; {1}: name</extracomment>
            <translation>{0}，第 1 行：列名“{1}”出现了两次；请给每一列不同的名字。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/rows.py" />
            <source>{0} is no text that can be read after row {1}: save it as UTF-8.</source>
            <extracomment>{0}: path; {1}: number</extracomment>
            <translation>{0} 在第 {1} 行之后不是可以读取的文本：请保存为 UTF-8。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/rows.py" />
            <source>{0}, after row {1}: {2}.</source>
            <extracomment>{0}: path; {1}: number; {2}: error</extracomment>
            <translation>{0} 第 {1} 行之后：{2}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/rows.py" />
            <source>{0} is no text that can be read: save it as UTF-8.</source>
            <extracomment>{0}: path</extracomment>
            <translation>{0} 不是可以读取的文本：请保存为 UTF-8。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/rows.py" />
            <source>{0}, row {1}: expected {2} cells as in the header, got {3}.</source>
            <extracomment>{0}: self.path; {1}: number; {2}: len(self.header); {3}: len(cells)</extracomment>
            <translation>{0} 第 {1} 行：应与表头一样有 {2} 个单元格，得到的是 {3} 个。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/tables.py" />
            <source>{0} rows, {1} columns.</source>
            <extracomment>{0}: count; {1}: len(plan.rows.header)</extracomment>
            <translation>{0} 行，{1} 列。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/tables.py" />
            <source>column "{0}": {1} missing</source>
            <extracomment>{0}: c.name; {1}: c.missing</extracomment>
            <translation>列“{0}”：缺 {1} 个</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/tables.py" />
            <source> ({0} more values are missing)</source>
            <extracomment>{0}: more</extracomment>
            <translation>（另有 {0} 个缺失值）</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/tables.py" />
            <source>{0}, row {1}, column "{2}": the value is missing{3}; fill it in, ignore the column, or drop rows with missing values.</source>
            <extracomment>{0}: plan.rows.path; {1}: first.first_missing; {2}: first.name; {3}: also</extracomment>
            <translation>{0} 第 {1} 行，列“{2}”：缺少值 {3}；请补上，忽略该列，或丢弃有缺失值的行。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/tables.py" />
            <source>{0}: every row has a missing value; ignore the columns that are mostly empty.</source>
            <extracomment>{0}: path</extracomment>
            <translation>{0}：每一行都有缺失值；请忽略大部分为空的列。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/tables.py" />
            <source>{0} has no column of numbers or categories; set the types of its columns.</source>
            <extracomment>{0}: path</extracomment>
            <translation>{0} 没有数值列或类别列；请设置各列的类型。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/tables.py" />
            <source>{0}, row {1}, column "{2}": expected a number, got "{3}"; repair the cell or choose another type for the column.</source>
            <extracomment>{0}: plan.rows.path; {1}: numbers[bad]; {2}: column.name; {3}: texts[bad]</extracomment>
            <translation>{0} 第 {1} 行，列“{2}”：应为数值，得到的是“{3}”；请修改该单元格，或为该列选择其他类型。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/tables.py" />
            <source>{0}, row {1}, column "{2}": expected a date such as 2026-01-31, got "{3}".</source>
            <extracomment>{0}: plan.rows.path; {1}: numbers[bad]; {2}: column.name; {3}: texts[bad]</extracomment>
            <translation>{0} 第 {1} 行，列“{2}”：应为日期，例如 2026-01-31，得到的是“{3}”。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/texts.py" />
            <source>{0} pairs of texts.</source>
            <extracomment>{0}: len(pairs)</extracomment>
            <translation>{0} 对文本。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/texts.py" />
            <source>rows below the header</source>
            <translation>表头下面的数据行</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/texts.py" />
            <source>texts (.txt)</source>
            <translation>文本（.txt）</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/texts.py" />
            <source>{0} texts.</source>
            <extracomment>{0}: len(texts)</extracomment>
            <translation>{0} 条文本。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/texts.py" />
            <source>{0}: the text or the number is missing in {1}; fill them in, or drop rows with missing values.</source>
            <extracomment>{0}: path; {1}: listed(empty)</extracomment>
            <translation>{0}：{1} 缺少文本或数值；请补上，或丢弃有缺失值的行。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/texts.py" />
            <source>{0}: the text or the class is missing in {1}; fill them in, or drop rows with missing values.</source>
            <extracomment>{0}: path; {1}: listed(empty)</extracomment>
            <translation>{0}：{1} 缺少文本或类别；请补上，或丢弃有缺失值的行。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/texts.py" />
            <source>{0}: the column "{1}" holds what is no number: {2}; correct the cells, or take the column for classes.</source>
            <extracomment>{0}: path; {1}: source.label_column; {2}: listed(wrong)</extracomment>
            <translation>{0}：列“{1}”里有不是数字的内容：{2}；请更正这些单元格，或者把该列当作类别。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/texts.py" />
            <source>{0}: one of the two texts is missing in {1}; fill them in, or drop rows with missing values.</source>
            <extracomment>{0}: path; {1}: listed(empty)</extracomment>
            <translation>{0}：{1} 缺少两段文本之一；请补上，或丢弃有缺失值的行。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/texts.py" />
            <location filename="../netbuilder/engine/new_samples.py" />
            <source>row {0}</source>
            <extracomment>{0}: row</extracomment>
            <translation>第 {0} 行</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/texts.py" />
            <source>{0} (empty)</source>
            <extracomment>{0}: name</extracomment>
            <translation>{0}（空）</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/texts.py" />
            <source>{0} (not UTF-8)</source>
            <extracomment>{0}: name</extracomment>
            <translation>{0}（不是 UTF-8）</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/toys.py" />
            <source>{0} points.</source>
            <extracomment>{0}: source.samples</extracomment>
            <translation>{0} 个点。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/toys.py" />
            <source>Painted points</source>
            <translation>手绘的点</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/toys.py" />
            <source>No point is painted yet: choose a class and set points in the plane.</source>
            <translation>还没有画点：选择一个类别，在平面上放置点。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/wav.py" />
            <source>recordings (.wav)</source>
            <translation>录音（.wav）</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/wav.py" />
            <source>{0} recordings.</source>
            <extracomment>{0}: len(names)</extracomment>
            <translation>{0} 段录音。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/wav.py" />
            <source>{0} holds recordings of {1} Hz; choose one rate for all of them.</source>
            <extracomment>{0}: path; {1}: sorted(set(rates))</extracomment>
            <translation>{0} 中的录音有 {1} Hz 几种采样率；请统一采样率。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/readers/wav.py" />
            <source>it holds values that are no numbers</source>
            <translation>它含有不是数字的值</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/recognise.py" />
            <source>{0}: expected a table (.csv, .tsv), arrays (.npz, .npy), IDX files, or a folder, zip or tar of pictures, .wav or .txt files.</source>
            <extracomment>{0}: path</extracomment>
            <translation>{0}：应为表格（.csv、.tsv）、数组（.npz、.npy）、IDX 文件，或含有图片、.wav 或 .txt 文件的文件夹、zip 或 tar。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/recognise.py" />
            <source>.wav files</source>
            <translation>.wav 文件</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/recognise.py" />
            <source>.txt files</source>
            <translation>.txt 文件</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/recognise.py" />
            <source>There is no file or folder {0}.</source>
            <extracomment>{0}: path</extracomment>
            <translation>没有文件或文件夹 {0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/recognise.py" />
            <source>{0} is no table; expected a .csv or .tsv file.</source>
            <extracomment>{0}: path</extracomment>
            <translation>{0} 不是表格；应为 .csv 或 .tsv 文件。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/recognise.py" />
            <source>pictures, .wav or .txt files</source>
            <translation>图片、.wav 或 .txt 文件</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/recognise.py" />
            <source>{0}: expected a folder, zip or tar of {1}; it holds none.</source>
            <extracomment>{0}: path; {1}: words</extracomment>
            <translation>{0}：应为含有 {1} 的文件夹、zip 或 tar；里面没有。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/recognise.py" />
            <source>{0} has no column of numbers or categories to predict; name one with the targets.</source>
            <extracomment>{0}: plain.path</extracomment>
            <translation>{0} 没有可预测的数值列或类别列；请指定目标列。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/recognise.py" />
            <location filename="../netbuilder/engine/data/text_tables.py" />
            <source>by its name</source>
            <translation>按名称</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/recognise.py" />
            <location filename="../netbuilder/engine/data/text_tables.py" />
            <source>the last one</source>
            <translation>最后一个</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/recognise.py" />
            <source> missing</source>
            <translation>缺失</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/room.py" />
            <source>The data need {0}, more than the memory limit of {1}, and the disk of {2} has only {3} free: free some space or use fewer data.</source>
            <extracomment>{0}: bytes_text(size); {1}: bytes_text(self.cap); {2}: streams; {3}: bytes_text(free)</extracomment>
            <translation>数据需要 {0}，超过内存限制 {1}，而 {2} 所在的磁盘只剩 {3}：请释放空间或减少数据。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/scaler.py" />
            <source>The field {0} holds classes or tokens and cannot be scaled with "{1}"; choose "none".</source>
            <extracomment>{0}: field.name; {1}: scaling</extracomment>
            <translation>字段 {0} 含有类别或词元，不能用“{1}”缩放；请选择“none”。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/series.py" />
            <source>{0}: a forecast is of numbers, and the column "{1}" holds other things.</source>
            <extracomment>{0}: rows.path; {1}: name</extracomment>
            <translation>{0}：预测的对象应为数值，而列“{1}”中是其他内容。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/split.py" />
            <source>Split by {0}: {1} validates, {2} tests; none of them trains.</source>
            <extracomment>{0}: plan.column; {1}: validation; {2}: test</extracomment>
            <translation>按 {0} 划分：{1} 用于验证，{2} 用于测试；他们都不参加训练。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/split.py" />
            <source>No sample is left to train: the data have only {0}; use smaller fractions.</source>
            <extracomment>{0}: len(table)</extracomment>
            <translation>没有剩下可训练的样本：数据只有 {0} 个；请减小验证和测试的比例。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/split.py" />
            <source>none that orders or groups the samples</source>
            <translation>无（没有可用于排序或分组的列）</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/split.py" />
            <source>The data have no column "{0}"; they have {1}.</source>
            <extracomment>{0}: name; {1}: known</extracomment>
            <translation>数据没有列“{0}”；可用的有：{1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/split.py" />
            <source>The column "{0}" has {1} different value(s), but {2} parts need a group each; choose another column or another split.</source>
            <extracomment>{0}: plan.column; {1}: len(names); {2}: needed</extracomment>
            <translation>列“{0}”有 {1} 个不同的值，而 {2} 个部分各需要一组；请选择其他列或其他划分方式。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/split.py" />
            <source>The set's own parts have the same values of "{0}" in training and test ({1}, …); let the split by group make all parts (use_given_test off), or choose another split.</source>
            <extracomment>{0}: plan.column; {1}: torn[0]</extracomment>
            <translation>数据集自带的各部分中，训练和测试含有相同的“{0}”值（{1} 等）；请让按组划分决定所有部分（关闭 use_given_test），或者选择另一种划分。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/text_tables.py" />
            <source>column "{0}" is read, column "{1}" is predicted from it</source>
            <extracomment>{0}: read.name; {1}: target.name</extracomment>
            <translation>读取列“{0}”，由它预测列“{1}”</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/text_tables.py" />
            <source>column "{0}" is read, column "{1}" is to be written</source>
            <extracomment>{0}: read.name; {1}: target.name</extracomment>
            <translation>读取列“{0}”，写出列“{1}”</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/text_tables.py" />
            <source>a table of texts has one column to predict, got {0}</source>
            <extracomment>{0}: ', '.join(targets)</extracomment>
            <translation>文本表格只预测一列，得到的是 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/text_tables.py" />
            <source>column "{0}" is read; expected another one to predict</source>
            <extracomment>{0}: text</extracomment>
            <translation>列“{0}”已用来读取；应另选一列来预测</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/text_tables.py" />
            <source>{0}: expected a column of texts and one to predict from them; it has {1} column(s).</source>
            <extracomment>{0}: self.path; {1}: count</extracomment>
            <translation>{0}：应有一列文本和由它预测的一列；它有 {1} 列。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/text_tables.py" />
            <source>the only one beside the texts</source>
            <translation>文本之外唯一的一列</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/text_tables.py" />
            <source>{0}: expected a column of texts beside "{1}"; it has none.</source>
            <extracomment>{0}: self.path; {1}: target.name</extracomment>
            <translation>{0}：除“{1}”以外应有一列文本；它没有。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/text_tables.py" />
            <source>its texts are the shorter ones</source>
            <translation>它的文本较短</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/text_tables.py" />
            <source>column "{0}" is left out: one is read, one is predicted</source>
            <extracomment>{0}: column.name</extracomment>
            <translation>列“{0}”不使用：只读取一列、预测一列</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/timeline.py" />
            <source>Series left out, as a window needs {0} rows: {1}.</source>
            <extracomment>{0}: need; {1}: named</extracomment>
            <translation>窗口需要 {0} 行，以下序列因此略去：{1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/timeline.py" />
            <source>Dates are missing behind {0}, gaps in all: {1}; the row behind a gap counts as following at once.</source>
            <extracomment>{0}: at of; {1}: len(gaps)</extracomment>
            <translation>{0} 之后缺少日期，共有 {1} 处间断；间断后的一行按紧接着处理。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/timeline.py" />
            <source>The rows are not in the order of their dates ({0} stands behind a later one): let the split by time go by the date column.</source>
            <extracomment>{0}: at</extracomment>
            <translation>各行没有按日期排列（{0} 排在更晚的日期之后）：请让按时间划分以日期列为准。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/timeline.py" />
            <source>The date {0} stands there twice; a forecast needs one row a date: add such rows up, or name the column that tells the series apart.</source>
            <extracomment>{0}: at</extracomment>
            <translation>日期 {0} 出现了两次；预测要求每个日期只有一行：请将这些行合并相加，或指定区分各序列的列。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/timeline.py" />
            <source>The series "{0}" has the date {1} twice; a forecast needs one row a date: add such rows up.</source>
            <extracomment>{0}: name; {1}: at</extracomment>
            <translation>序列“{0}”中日期 {1} 出现了两次；预测要求每个日期只有一行：请将这些行合并相加。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/window.py" />
            <source>The data have no numeric column "{0}" to forecast with; they have {1}.</source>
            <extracomment>{0}: name; {1}: ', '.join(available)</extracomment>
            <translation>数据没有可用于预测的数值列“{0}”；可用的有：{1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/data/window.py" />
            <source>A window needs {0} rows in a row, but no series has as many: shorten history or horizon.</source>
            <extracomment>{0}: need</extracomment>
            <translation>一个窗口需要连续 {0} 行，但没有序列有这么多行：请缩短 history 或 horizon。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/desk.py" />
            <source>an evaluation ends with what it found</source>
            <translation>评估以其发现结束</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/desk.py" />
            <source>none that is judged</source>
            <translation>没有参与评判的 Output</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/desk.py" />
            <source>The model has no Output "{0}"; it has {1}.</source>
            <extracomment>{0}: output; {1}: known</extracomment>
            <translation>模型没有 Output“{0}”；它有 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/desk.py" />
            <source>The question was cancelled.</source>
            <translation>查询已取消。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/desk.py" />
            <source>There is no trained model to look at yet: train one, or open a run.</source>
            <translation>还没有训练好的模型可看：请训练一个，或打开一次运行。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/desk.py" />
            <source>This process is training; another model is looked at by another process.</source>
            <translation>此进程正在训练；查看其他模型由另一个进程进行。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/desk.py" />
            <source>{0} cannot be answered here.</source>
            <extracomment>{0}: type(question).__name__</extracomment>
            <translation>这里无法回答 {0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/devices.py" />
            <source>plan.device: expected one of auto, {0}, got "{1}"; choose one of these.</source>
            <extracomment>{0}: ', '.join(found); {1}: wanted</extracomment>
            <translation>plan.device：应为 auto 或以下之一：{0}；得到的是“{1}”；请从中选择。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/evaluate.py" />
            <source>The data have no {0} part: give it a share of the samples in the split.</source>
            <extracomment>{0}: name</extracomment>
            <translation>数据没有 {0} 部分：请在划分中给它一定比例的样本。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/examine.py" />
            <location filename="../netbuilder/engine/preview.py" />
            <source>expected a count from 1 to {0} and a start of at least 0.</source>
            <extracomment>{0}: MOST</extracomment>
            <translation>个数应为 1 到 {0}，起点应不小于 0。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/examine.py" />
            <source>This output gives no classes: it has no confusion matrix.</source>
            <translation>这个输出不给出类别：没有混淆矩阵。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/examine.py" />
            <source>A cell is named by a true and a predicted class; expected two numbers of classes.</source>
            <translation>单元格由真实类别和预测类别指定；应为两个类别编号。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/explain.py" />
            <source>No picture enters this model, so there is none to show what its answer hangs on.</source>
            <translation>没有图片进入这个模型，因此无法显示它的答案取决于什么。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/explain.py" />
            <source>The answer has no "{0}"; it has {1}.</source>
            <extracomment>{0}: wanted; {1}: ', '.join(columns[:20])</extracomment>
            <translation>答案没有 “{0}”；它有 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/__init__.py" />
            <source>"{0}" cannot be exported: expected a file name ending in one of {1}.</source>
            <extracomment>{0}: path.name; {1}: known</extracomment>
            <translation>无法导出“{0}”：文件名应以下列之一结尾：{1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/__init__.py" />
            <source>There is no folder "{0}" to export to.</source>
            <extracomment>{0}: path.parent</extracomment>
            <translation>没有可供导出的文件夹“{0}”。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/__init__.py" />
            <source>"{0}" cannot be written: {1}.</source>
            <extracomment>{0}: path; {1}: (error.strerror or str(error)).lower()</extracomment>
            <translation>“{0}”无法写入：{1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/__init__.py" />
            <source>no ending</source>
            <translation>无扩展名</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/arrays.py" />
            <source>Prepared data (NumPy)</source>
            <translation>准备好的数据（NumPy）</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/arrays.py" />
            <source>The drawing has no data set, so there are no data to export.</source>
            <translation>图没有数据集，因此没有可导出的数据。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/arrays.py" />
            <source>The prepared data take {0} GiB; at most {1} GiB are exported.</source>
            <extracomment>{0}: size / 2 ** 30; {1}: MAX_BYTES &gt;&gt; 30</extracomment>
            <translation>准备好的数据有 {0} GiB；最多导出 {1} GiB。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/arrays.py" />
            <location filename="../netbuilder/engine/export/safetensors.py" />
            <source>"{0}" was written, but reading it back gives other numbers: the disk may be failing.</source>
            <extracomment>{0}: path</extracomment>
            <translation>“{0}”已写入，但读回的数值不同：磁盘可能有故障。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/bundle.py" />
            <source>Folder with everything</source>
            <translation>完整文件夹</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/bundle.py" />
            <source>In it: {0}. {1}</source>
            <extracomment>{0}: ', '.join(files); {1}: written.note</extracomment>
            <translation>其中包括：{0}。{1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/bundle.py" />
            <source>"{0}" is a file; a folder with everything needs another name.</source>
            <extracomment>{0}: path</extracomment>
            <translation>“{0}”是一个文件；包含全部内容的文件夹需要另取名字。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/bundle.py" />
            <source>The folder "{0}" holds things that are not from an export, as "{1}": choose another name.</source>
            <extracomment>{0}: path; {1}: min(foreign)</extracomment>
            <translation>文件夹“{0}”中有不是由导出产生的内容，例如“{1}”：请另取名字。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/capture.py" />
            <source>This network cannot be made into {0}: {1}</source>
            <extracomment>{0}: format; {1}: reason[0][:300]</extracomment>
            <translation>无法把这个网络转换为 {0}：{1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/capture.py" />
            <source>{0} cannot express {1}: replace {2}, or choose another format, as a PyTorch script (.py).</source>
            <extracomment>{0}: format; {1}: ', '.join(guilty); {2}: 'it' if len(guilty) == 1 else 'them'</extracomment>
            <translation>{0} 无法表示 {1}：请替换 {2}，或改用其他格式，例如 PyTorch 脚本（.py）。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/curves.py" />
            <source>Curves (CSV)</source>
            <translation>曲线（CSV）</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/curves.py" />
            <source>There are no curves yet: train first, then export the run.</source>
            <translation>还没有曲线：请先训练，再导出这次运行。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/html/export.py" />
            <source>Run report (HTML)</source>
            <translation>运行报告（HTML）</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/html/export.py" />
            <source>A report is written in one of {0}; got "{1}".</source>
            <extracomment>{0}: ', '.join(LANGUAGES); {1}: language</extracomment>
            <translation>报告只能用 {0} 之一书写，得到的是“{1}”。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/keras.py" />
            <location filename="../netbuilder/engine/importing/__init__.py" />
            <source>Keras model</source>
            <translation>Keras 模型</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/keras.py" />
            <source>Compared with the file read back; Keras is not installed.</source>
            <translation>已与读回的文件比较；未安装 Keras。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/keras.py" />
            <source>A .keras file needs one more package: pip install netbuilder[keras].</source>
            <translation>.keras 文件还需要一个软件包：pip install netbuilder[keras]。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/keras.py" />
            <source>NetBuilder does not read {0} as written.</source>
            <extracomment>{0}: ', '.join(lost)</extracomment>
            <translation>NetBuilder 读回的 {0} 与写入的不同。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/keras.py" />
            <source>{0} was written without the weights {1}.</source>
            <extracomment>{0}: path; {1}: ', '.join(sorted(missing))</extracomment>
            <translation>写出的 {0} 缺少权重 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/keras.py" />
            <source>{0} Replace these nodes, or choose another format.</source>
            <extracomment>{0}: error</extracomment>
            <translation>{0}请替换这些节点，或选择其他格式。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/keras.py" />
            <source>Compared with Keras {0} on {1}.</source>
            <extracomment>{0}: keras.version; {1}: backend</extracomment>
            <translation>已与 {1} 后端上的 Keras {0} 比较。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/keras.py" />
            <source>It was not run, as Keras is not installed: {0}</source>
            <extracomment>{0}: error</extracomment>
            <translation>未安装 Keras，因此没有运行：{0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/keras_judge.py" />
            <source>"{0}" was written, but Keras cannot run it: {1}</source>
            <extracomment>{0}: self.path; {1}: ''.join(complaint)[:300]</extracomment>
            <translation>“{0}” 已写出，但 Keras 无法运行它：{1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/keras_script.py" />
            <source>Keras script</source>
            <translation>Keras 脚本</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/keras_script.py" />
            <location filename="../netbuilder/engine/export/script.py" />
            <source>The script reads prepared data: export them too, to "{0}" beside it.</source>
            <extracomment>{0}: default_file(document.data)</extracomment>
            <translation>脚本读取准备好的数据：请把它也导出到旁边的“{0}”。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/keras_script.py" />
            <source>{0} Run by Keras {1} on {2}.</source>
            <extracomment>{0}: note; {1}: keras.version; {2}: backend</extracomment>
            <translation>{0}已由 {2} 后端上的 Keras {1} 运行。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/keras_script.py" />
            <source>{0} Keras is not installed: the script was not run.</source>
            <extracomment>{0}: note</extracomment>
            <translation>{0}未安装 Keras，因此没有运行脚本。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/onnx.py" />
            <source>Its operators are those of opset {0}.</source>
            <extracomment>{0}: _opset(onnx.load(path))</extracomment>
            <translation>所用运算符属于 opset {0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/onnx.py" />
            <source>it lacks the operator {0} of opset {1}</source>
            <extracomment>{0}: lacking[1]; {1}: lacking[2]</extracomment>
            <translation>它没有 opset {1} 的算子 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/onnx.py" />
            <source>"{0}" was written, but ONNX Runtime cannot run it: {1}. Choose a lower opset.</source>
            <extracomment>{0}: path; {1}: why</extracomment>
            <translation>“{0}”已写入，但 ONNX Runtime 无法运行它：{1}。请选择较低的 opset。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/onnx.py" />
            <source>Expected an opset from {0} to {1} for ONNX, got {2}.</source>
            <extracomment>{0}: OPSETS[0]; {1}: OPSETS[-1]; {2}: opset</extracomment>
            <translation>ONNX 的 opset 应在 {0} 到 {1} 之间，得到的是 {2}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/onnx.py" />
            <source>The weights take {0} GiB, and one ONNX file holds 2 GiB at most.</source>
            <extracomment>{0}: size / 2 ** 30</extracomment>
            <translation>权重占 {0} GiB，而一个 ONNX 文件最多容纳 2 GiB。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/onnx.py" />
            <source>The network cannot be written with opset {0}; {1} is possible.</source>
            <extracomment>{0}: opset; {1}: got</extracomment>
            <translation>这个网络无法用 opset {0} 写出；可以用 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/onnx.py" />
            <source>ONNX needs two more packages: pip install netbuilder[onnx].</source>
            <translation>ONNX 还需要两个软件包：pip install netbuilder[onnx]。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/pt2.py" />
            <location filename="../netbuilder/engine/importing/pt2.py" />
            <source>PyTorch program (torch.export)</source>
            <translation>PyTorch 程序（torch.export）</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/pt2.py" />
            <source>A .pt2 file</source>
            <translation>.pt2 文件</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/record.py" />
            <source>There is nothing to report yet: train first, then export the run.</source>
            <translation>还没有可以报告的内容：请先训练，再导出这次运行。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/record.py" />
            <source>The drawing has no data set any more, so its run cannot be reported.</source>
            <translation>这张网络图已没有数据集，因此无法为它的运行生成报告。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/report.py" />
            <source>Run report (JSON)</source>
            <translation>运行报告（JSON）</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/report.py" />
            <source>There is no report yet: train to the end first, then export the run.</source>
            <translation>还没有报告：请先训练到结束，再导出这次运行。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/result.py" />
            <source> (read back and run: largest absolute difference {0})</source>
            <extracomment>{0}: self.largest_difference</extracomment>
            <translation>（读回并运行过：最大绝对误差 {0}）</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/safetensors.py" />
            <source>Weights (safetensors)</source>
            <translation>权重（safetensors）</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/script.py" />
            <source>PyTorch script</source>
            <translation>PyTorch 脚本</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/script.py" />
            <location filename="../netbuilder/engine/export/verified.py" />
            <source>"{0}" was written, but its network differs from the drawn one by {1}: do not use it.</source>
            <extracomment>{0}: path; {1}: found</extracomment>
            <translation>“{0}”已写入，但其中的网络与所画的相差 {1}：请不要使用。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/table.py" />
            <source>Table of layers (Markdown)</source>
            <translation>层的表格（Markdown）</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/export/verified.py" />
            <source>It draws random numbers, so its answers were not compared.</source>
            <translation>它会抽取随机数，因此没有比较它的输出。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/exported.py" />
            <source>Expected a run or a drawing to export, got neither.</source>
            <translation>应给出要导出的运行或网络图，但两者都没有。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/failures.py" />
            <source>Out of memory on {0}: {1}. Try a batch size of {2} instead of {3}.</source>
            <extracomment>{0}: device; {1}: amounts; {2}: fitting; {3}: batch_size</extracomment>
            <translation>{0} 的内存不足：{1}。请把批大小从 {3} 改为 {2}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/failures.py" />
            <source>one tensor needed {0} GiB more and {1} GiB were free</source>
            <extracomment>{0}: need / GIB; {1}: free / GIB</extracomment>
            <translation>一个张量还需要 {0} GiB，而只剩 {1} GiB</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/failures.py" />
            <source>nothing was left</source>
            <translation>没有剩余内存</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/fetching.py" />
            <source>Fetching {0}</source>
            <extracomment>{0}: self.entry.description.title</extracomment>
            <translation>正在下载 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/fetching.py" />
            <source>There is no data set "{0}" to fetch; there are {1}.</source>
            <extracomment>{0}: question.dataset; {1}: known</extracomment>
            <translation>没有可下载的数据集“{0}”；现有 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/fetching.py" />
            <source>The data set {0} cannot be kept on this computer ({1}).</source>
            <extracomment>{0}: question.dataset; {1}: reason</extracomment>
            <translation>数据集 {0} 无法保存在此计算机上（{1}）。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/forecaster.py" />
            <source>The network forecasts nothing: that takes data with a forecast window, and an Output for its target.</source>
            <translation>该网络不做预测：这需要带预测窗口的数据，以及针对其目标的 Output。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/forecaster.py" />
            <source>There is no forecast "{0}"; there are {1}.</source>
            <extracomment>{0}: name; {1}: ', '.join(self.outputs)</extracomment>
            <translation>没有名为“{0}”的预测；现有：{1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/forecasts.py" />
            <source>{0} cannot be written: {1}.</source>
            <extracomment>{0}: to; {1}: error.strerror or error</extracomment>
            <translation>无法写入 {0}：{1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/foretell.py" />
            <source>A forecast looks back {0} rows: choose an end from {1} to {2}.</source>
            <extracomment>{0}: history; {1}: history; {2}: length</extracomment>
            <translation>预测需要回看 {0} 行：终点请选 {1} 到 {2}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/foretell.py" />
            <source>expected {0} rows of {1} numbers each.</source>
            <extracomment>{0}: history; {1}: rows.shape[1]</extracomment>
            <translation>应为 {0} 行，每行 {1} 个数。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/given_samples.py" />
            <source>There is no sample to answer: give at least one.</source>
            <translation>没有要预测的样本：请至少给出一个。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/given_samples.py" />
            <source>Sample {0}: its files hold {1} samples each.</source>
            <extracomment>{0}: number; {1}: listed([str(c) for c in sorted(counts)])</extracomment>
            <translation>样本 {0}：它的各个文件分别含有 {1} 个样本。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/given_samples.py" />
            <source>expected {0}, got a picture.</source>
            <extracomment>{0}: field.describe()</extracomment>
            <translation>应为 {0}，得到的是图片。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/given_samples.py" />
            <source>expected {0}, got a text.</source>
            <extracomment>{0}: field.describe()</extracomment>
            <translation>应为 {0}，得到的是文本。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/given_samples.py" />
            <source>there is no text.</source>
            <translation>没有文本。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/given_samples.py" />
            <source>expected lists of equal length, one for each channel.</source>
            <translation>应为长度相同的列表，每个通道一个。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/given_samples.py" />
            <source>expected a class from 0 to {0}, got {1}.</source>
            <extracomment>{0}: (field.type.classes or 1) - 1; {1}: number</extracomment>
            <translation>应为 0 到 {0} 的类别，得到的是 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/given_samples.py" />
            <source>expected {0}, got the shape {1}.</source>
            <extracomment>{0}: field.describe(); {1}: ' × '.join(map(str, values.shape)) or 'of one number'</extracomment>
            <translation>应为 {0}，得到的形状是 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/given_samples.py" />
            <source>Sample {0} has no value for "{1}" ({2}); {3}.</source>
            <extracomment>{0}: number; {1}: field.name; {2}: field.describe(); {3}: known</extracomment>
            <translation>样本 {0} 没有“{1}”的值（{2}）；{3}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/given_samples.py" />
            <source>Sample {0}, field "{1}": {2}</source>
            <extracomment>{0}: number; {1}: field.name; {2}: error</extracomment>
            <translation>样本 {0}，字段“{1}”：{2}</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/given_samples.py" />
            <source>Sample {0}, field "{1}": expected {2}, got {3}.</source>
            <extracomment>{0}: number; {1}: field.name; {2}: field.describe(); {3}: _short(value)</extracomment>
            <translation>样本 {0}，字段“{1}”：应为 {2}，得到的是 {3}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/given_samples.py" />
            <source>this is no picture that can be read: {0}.</source>
            <extracomment>{0}: error</extracomment>
            <translation>这不是可以读取的图片：{0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/given_samples.py" />
            <source>there is no value for {0}.</source>
            <extracomment>{0}: listed(missing)</extracomment>
            <translation>没有 {0} 的值。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/given_samples.py" />
            <source>expected {0}.</source>
            <extracomment>{0}: field.describe()</extracomment>
            <translation>应为 {0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/given_samples.py" />
            <source>it is empty.</source>
            <translation>它是空的。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/given_samples.py" />
            <source>expected a number for "{0}", got {1}.</source>
            <extracomment>{0}: name; {1}: _short(cells[name])</extracomment>
            <translation>“{0}”应为数值，得到的是 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/given_samples.py" />
            <source>of one number</source>
            <translation>（一个数）</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/imported.py" />
            <source>Reading {0}</source>
            <extracomment>{0}: path.name</extracomment>
            <translation>正在读取 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/imported.py" />
            <source>Keeping the weights of {0}</source>
            <extracomment>{0}: path.name</extracomment>
            <translation>正在保存 {0} 的权重</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/__init__.py" />
            <source>Keras configuration</source>
            <translation>Keras 配置</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/__init__.py" />
            <source>Keras model of the older kind</source>
            <translation>旧式 Keras 模型</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/__init__.py" />
            <source>ONNX model</source>
            <translation>ONNX 模型</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/__init__.py" />
            <source>PyTorch program of NetBuilder's own</source>
            <translation>NetBuilder 自己写出的 PyTorch 程序</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/__init__.py" />
            <source>PyTorch module, with --trust</source>
            <translation>PyTorch 模块，须加 --trust</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/__init__.py" />
            <source>PyTorch weights, with --onto</source>
            <translation>PyTorch 权重，须加 --onto</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/__init__.py" />
            <location filename="../netbuilder/engine/importing/safetensors.py" />
            <source>weights with their drawing</source>
            <translation>带网络图的权重</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/__init__.py" />
            <source>"{0}" cannot be imported: expected a file name ending in one of {1}.</source>
            <extracomment>{0}: path.name; {1}: known</extracomment>
            <translation>“{0}”无法导入：文件名应以下列扩展名之一结尾：{1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/__init__.py" />
            <location filename="../netbuilder/engine/importing/weights.py" />
            <source>There is no file "{0}" to import.</source>
            <extracomment>{0}: path</extracomment>
            <translation>没有可导入的文件“{0}”。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/__init__.py" />
            <location filename="../netbuilder/engine/importing/keras/saved.py" />
            <source>"{0}" cannot be read: {1}.</source>
            <extracomment>{0}: path; {1}: (error.strerror or str(error)).lower()</extracomment>
            <translation>无法读取“{0}”：{1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/__init__.py" />
            <source>"{0}" needs more memory than there is.</source>
            <extracomment>{0}: path</extracomment>
            <translation>“{0}”需要的内存超过了现有内存。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/blocks.py" />
            <source>Modules that repeat are blocks: {0}.</source>
            <extracomment>{0}: words</extracomment>
            <translation>重复出现的模块成为网络图中的模块：{0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/blocks.py" />
            <source>{0} {1} times</source>
            <extracomment>{0}: name; {1}: len(group)</extracomment>
            <translation>{0} {1} 次</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/imported.py" />
            <location filename="../netbuilder/engine/importing/keras/draw.py" />
            <location filename="../netbuilder/engine/importing/keras/training.py" />
            <location filename="../netbuilder/engine/importing/onnx/trace.py" />
            <location filename="../netbuilder/engine/importing/weights.py" />
            <source>left out</source>
            <translation>略去</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/imported.py" />
            <source>nothing in it is a layer</source>
            <translation>其中没有任何层</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/imported.py" />
            <source> and {0} more</source>
            <extracomment>{0}: len(names) - 3</extracomment>
            <translation>，另有 {0} 个</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/imported.py" />
            <source>The same: {0}.</source>
            <extracomment>{0}: ', '.join((f'{count} {kind}' for kind, count in kinds.most_common()))</extracomment>
            <translation>相同：{0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/imported.py" />
            <source>Note: {0}</source>
            <extracomment>{0}: note</extracomment>
            <translation>说明：{0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/archive.py" />
            <source>has no "{0}"</source>
            <extracomment>{0}: name</extracomment>
            <translation>中没有“{0}”</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/archive.py" />
            <source>has weights that are packed too tightly to be weights</source>
            <translation>中的权重压缩得太紧，不可能是权重</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/archive.py" />
            <source>has {0} members, at most {1} are read</source>
            <extracomment>{0}: len(infos); {1}: MAX_MEMBERS</extracomment>
            <translation>有 {0} 个成员，最多读取 {1} 个</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/archive.py" />
            <source>has a member that points outside, "{0}"</source>
            <extracomment>{0}: name[:80]</extracomment>
            <translation>中有指向外部的成员“{0}”</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/archive.py" />
            <source>has a member that does not belong there, "{0}"</source>
            <extracomment>{0}: name[:80]</extracomment>
            <translation>中有不该出现的成员“{0}”</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/archive.py" />
            <source>is encrypted ("{0}")</source>
            <extracomment>{0}: name[:80]</extracomment>
            <translation>已加密（“{0}”）</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/archive.py" />
            <source>has a link instead of a file, "{0}"</source>
            <extracomment>{0}: name[:80]</extracomment>
            <translation>中有链接而不是文件：“{0}”</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/archive.py" />
            <source>says its weights are larger than it is</source>
            <translation>声称其权重比文件本身还大</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/archive.py" />
            <source>has weights that are damaged</source>
            <translation>中的权重已损坏</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/archive.py" />
            <source>is no .keras archive: {0}</source>
            <extracomment>{0}: str(error)[:100].lower() or 'no ZIP file'</extracomment>
            <translation>不是 .keras 归档：{0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/archive.py" />
            <source>has a "{0}" of more than {1} MB</source>
            <extracomment>{0}: name; {1}: MAX_BYTES // 2 ** 20</extracomment>
            <translation>中的“{0}”超过 {1} MB</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/archive.py" />
            <source>has a "{0}" that cannot be read: {1}</source>
            <extracomment>{0}: name; {1}: error</extracomment>
            <translation>中的“{0}”无法读取：{1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/archive.py" />
            <source>has a "{0}" that is damaged</source>
            <extracomment>{0}: name</extracomment>
            <translation>中的“{0}”已损坏</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/archive.py" />
            <source>has two members called "{0}"</source>
            <extracomment>{0}: info.filename[:80]</extracomment>
            <translation>中有两个名为“{0}”的成员</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/archive.py" />
            <source>ends too early</source>
            <translation>结束得太早</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/archive.py" />
            <source>has weights larger than it says</source>
            <translation>中的权重比声称的更大</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/archive.py" />
            <source>no ZIP file</source>
            <translation>不是 ZIP 文件</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/augmenting.py" />
            <source>no node: it changes pictures while training only, and this program has no such layer.</source>
            <translation>没有节点：它只在训练时改变图片，而本程序没有这样的层。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/augmenting.py" />
            <source>has another window than Hann's or another power than 2, which is not done here.</source>
            <translation>使用的窗不是汉恩窗，或幂不是 2，这里不支持。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/augmenting.py" />
            <source>has windows shorter than its transform (sequence_length), which is not done here.</source>
            <translation>窗比变换短（sequence_length），这里不支持。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/augmenting.py" />
            <source>measures loudness from another power than 1, which is not done here.</source>
            <translation>以不等于 1 的功率为基准衡量响度，这里不支持。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/convolutions.py" />
            <source>needs {0} axes without the batch and gets {1}.</source>
            <extracomment>{0}: dims + 1; {1}: x.rank</extracomment>
            <translation>需要 {0} 个轴（不计批次），却得到 {1} 个。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/convolutions.py" />
            <source>its depthwise_{0} is that of the pointwise kernel here.</source>
            <extracomment>{0}: what</extracomment>
            <translation>它的 depthwise_{0} 在这里与逐点卷积核的相同。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/core.py" />
            <source>Keras leaves out every step whose token is 0; here the true lengths of padded sequences come with the data set.</source>
            <translation>Keras 略去词元为 0 的每个时间步；在这里，填充序列的真实长度由数据集给出。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/core.py" />
            <source>no node: the true lengths of padded sequences come with the data set here, not from a masked value.</source>
            <translation>没有节点：在这里，填充序列的真实长度由数据集给出，而不是由被屏蔽的值得出。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/core.py" />
            <source>holds Python code, which is never run from a file; draw what it does.</source>
            <translation>含有 Python 代码，文件中的代码从不运行；请画出它所做的事。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/core.py" />
            <source>computes "{0}", which is not a Dense over the last axis.</source>
            <extracomment>{0}: str(equation)[:40]</extracomment>
            <translation>计算“{0}”，这不是最后一个轴上的 Dense。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/core.py" />
            <source>has a slope for every place, and this program one for every channel.</source>
            <translation>每个位置有一个斜率，而本程序每个通道有一个。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/core.py" />
            <source>has no target_shape.</source>
            <translation>没有 target_shape。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/core.py" />
            <source>has a target_shape with an unknown size.</source>
            <translation>的 target_shape 中有未知的大小。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/core.py" />
            <source>makes {0} of {1} numbers, which cannot be.</source>
            <extracomment>{0}: target; {1}: total</extracomment>
            <translation>要把 {1} 个数变成 {0}，这不可能。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/core.py" />
            <source>has dims that are no order of {0} axes.</source>
            <extracomment>{0}: x.rank</extracomment>
            <translation>的 dims 不是 {0} 个轴的排列。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/core.py" />
            <source>its noise_shape is left out (it matters while training only).</source>
            <translation>略去了它的 noise_shape（只在训练时有影响）。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/draw.py" />
            <source>is somebody's own class, whose code is not in the file and would not be run.</source>
            <translation>是某人自己的类，其代码不在文件中，也不会运行。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/draw.py" />
            <source>lies too deep in models inside models.</source>
            <translation>在层层嵌套的模型中位置太深。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/draw.py" />
            <source>has {0} inputs and is given {1} tensors.</source>
            <extracomment>{0}: len(body.inputs); {1}: len(given)</extracomment>
            <translation>有 {0} 个输入，却得到 {1} 个张量。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/draw.py" />
            <source>The model "{0}" uses result {1} of "{2}", which has {3}.</source>
            <extracomment>{0}: self.model.name[:80]; {1}: reference.tensor; {2}: reference.operation[:80]; {3}: len(found)</extracomment>
            <translation>模型“{0}”使用“{2}”的第 {1} 个结果，而它只有 {3} 个。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/draw.py" />
            <source>has a setting that cannot be: {0}.</source>
            <extracomment>{0}: error</extracomment>
            <translation>有一个不可能的设置：{0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/draw.py" />
            <source>has no counterpart here.</source>
            <translation>在这里没有对应的层。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/draw.py" />
            <source>no output depends on it, or it only makes a mask.</source>
            <translation>没有输出依赖它，或者它只生成掩码。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/drawing.py" />
            <source>became {0}, which takes {1} tensors, not {2}.</source>
            <extracomment>{0}: type(layer).__name__; {1}: len(ports); {2}: len(given)</extracomment>
            <translation>变成了 {0}，它接受 {1} 个张量，而不是 {2} 个。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/drawing.py" />
            <source>The model becomes more than {0} nodes, which no drawing can have.</source>
            <extracomment>{0}: MAX_NODES</extracomment>
            <translation>模型会变成超过 {0} 个节点，任何网络图都容不下。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/drawing.py" />
            <source>became {0}, which {1}</source>
            <extracomment>{0}: type(layer).__name__; {1}: error</extracomment>
            <translation>变成了 {0}，它{1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/entrance.py" />
            <source>The model is entered at "{0}", which is no input layer.</source>
            <extracomment>{0}: operation.name[:80]</extracomment>
            <translation>模型的入口“{0}”不是输入层。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/entrance.py" />
            <source>The input "{0}" has no shape: build the model before it is saved, or give it a keras.Input.</source>
            <extracomment>{0}: operation.name[:80]</extracomment>
            <translation>输入“{0}”没有形状：请在保存之前构建模型，或给它一个 keras.Input。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/entrance.py" />
            <source>The input "{0}" cannot be drawn: {1}.</source>
            <extracomment>{0}: operation.name[:80]; {1}: error</extracomment>
            <translation>输入“{0}”无法画出：{1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/functions.py" />
            <source>joins a tensor with a single number, which is not done here.</source>
            <translation>把张量与单个数合并，这里不支持。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/functions.py" />
            <source>is given {0} things where two are expected.</source>
            <extracomment>{0}: len(found)</extracomment>
            <translation>应得到两个对象，却得到 {0} 个。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/functions.py" />
            <source>joins two numbers.</source>
            <translation>合并两个数。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/functions.py" />
            <source>raises a number to the power of a tensor, which is not done here.</source>
            <translation>以张量为指数求数的幂，这里不支持。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/functions.py" />
            <source>moves numbers from sample to sample.</source>
            <translation>把数从一个样本移到另一个样本。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/functions.py" />
            <source>moves the batch, or names other axes than there are.</source>
            <translation>移动批次轴，或写出了不存在的轴。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/functions.py" />
            <source>adds an axis before the batch, or one that does not fit.</source>
            <translation>在批次之前加轴，或加的轴不合适。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/functions.py" />
            <source>is not given a tensor and what to take of it.</source>
            <translation>没有得到张量以及要取的部分。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/functions.py" />
            <source>takes along more axes than there are.</source>
            <translation>要取的轴比现有的多。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/functions.py" />
            <source>takes some samples of a batch, which is not done here.</source>
            <translation>从批次中取部分样本，这里不支持。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/functions.py" />
            <source>takes elements by a list or a tensor, which is not done here.</source>
            <translation>用列表或张量取元素，这里不支持。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/functions.py" />
            <source>splits an axis into unequal parts, which is not done here.</source>
            <translation>把一个轴分成不相等的部分，这里不支持。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/functions.py" />
            <location filename="../netbuilder/engine/importing/pytorch/arithmetic.py" />
            <source>divides by 0.</source>
            <translation>除以 0。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/functions.py" />
            <source>summarises all samples of a batch at once, which is not done here.</source>
            <translation>同时汇总批次中的所有样本，这里不支持。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/functions.py" />
            <source>joins a tensor with numbers of the file, which is done for single numbers only.</source>
            <translation>把张量与文件中的数合并，这里只支持单个数。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/groups.py" />
            <source>The weights of {0} "{1}" do not fit: the file has {2} numbers where {3} are expected.</source>
            <extracomment>{0}: operation.kind[:40]; {1}: operation.name[:80]; {2}: sum((d.size for d in found)); {3}: size</extracomment>
            <translation>{0}“{1}”的权重不合适：文件中有 {2} 个数，应为 {3} 个。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/hdf5.py" />
            <source>is no HDF5 file</source>
            <translation>不是 HDF5 文件</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/hdf5.py" />
            <source>is damaged</source>
            <translation>已损坏</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/hdf5.py" />
            <source>has a text that is none</source>
            <translation>中有一段不是文本的文本</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/hdf5.py" />
            <source>keeps the numbers of "{0}" in another file, which is not read</source>
            <extracomment>{0}: place</extracomment>
            <translation>把“{0}”的数放在另一个文件中，那个文件不会被读取</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/hdf5.py" />
            <source>has no plain decimal numbers in "{0}" ({1})</source>
            <extracomment>{0}: place; {1}: str(dataset.dtype)[:40]</extracomment>
            <translation>的“{0}”中不是普通的小数（{1}）</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/hdf5.py" />
            <source>packs "{0}" in a way that is not read</source>
            <extracomment>{0}: place</extracomment>
            <translation>压缩“{0}”的方式无法读取</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/hdf5.py" />
            <source>says "{0}" has {1} bytes, but holds {2}</source>
            <extracomment>{0}: place; {1}: dataset.nbytes; {2}: held</extracomment>
            <translation>声称“{0}”有 {1} 字节，实际只有 {2} 字节</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/hdf5.py" />
            <source>has an attribute "{0}" that is no text, or too long a one</source>
            <extracomment>{0}: name</extracomment>
            <translation>的属性“{0}”不是文本，或者太长</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/hdf5.py" />
            <source>has a link to another place, "{0}", which is not followed</source>
            <extracomment>{0}: name[:80]</extracomment>
            <translation>中有指向别处的链接“{0}”，不会跟随</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/merging.py" />
            <location filename="../netbuilder/engine/importing/keras/reading.py" />
            <source>is given no tensor.</source>
            <translation>没有得到张量。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/merging.py" />
            <source>joins tensors with different numbers of axes, which Keras stretches and this program does not.</source>
            <translation>合并轴数不同的张量，Keras 会扩展它们，本程序不会。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/merging.py" />
            <source>stretches a tensor to a size that is not known.</source>
            <translation>要把张量扩展到未知的大小。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/merging.py" />
            <source>multiplies along axes other than the last ones, which is not done here.</source>
            <translation>沿着最后一个轴以外的轴相乘，这里不支持。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/merging.py" />
            <source>multiplies something that is no tensor of the model.</source>
            <translation>相乘的对象不是模型中的张量。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/merging.py" />
            <source>stacks samples, or along an axis that does not exist.</source>
            <translation>堆叠样本，或沿着不存在的轴堆叠。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/merging.py" />
            <source>learns a scale, or adds query and key, which is not done here.</source>
            <translation>学习缩放系数，或把查询与键相加，这里不支持。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/merging.py" />
            <source>looks back only (use_causal_mask) without projections, which is not done here.</source>
            <translation>没有投影而只向后看（use_causal_mask），这里不支持。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/merging.py" />
            <source>its dropout is left out (it matters while training only).</source>
            <translation>略去了它的 dropout（只在训练时有影响）。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/merging.py" />
            <location filename="../netbuilder/engine/importing/keras/sequences.py" />
            <source>is not given a query and a value.</source>
            <translation>没有得到查询和值。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/model.py" />
            <source>What "{0}" is wired to cannot be read.</source>
            <extracomment>{0}: owner[:80]</extracomment>
            <translation>无法读取“{0}”连接到什么。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/model.py" />
            <source>Expected a Sequential or Functional model, got {0}.</source>
            <extracomment>{0}: _shown(kind)</extracomment>
            <translation>应为 Sequential 或 Functional 模型，却得到 {0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/model.py" />
            <source>The model "{0}" has no list of layers, or one that is too long.</source>
            <extracomment>{0}: _name(config)</extracomment>
            <translation>模型“{0}”没有层的列表，或列表太长。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/model.py" />
            <source>A layer of the type {0} has no name.</source>
            <extracomment>{0}: _shown(kind)</extracomment>
            <translation>有一个 {0} 类型的层没有名称。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/model.py" />
            <source>Expected a tensor as [layer, call, number], got {0}.</source>
            <extracomment>{0}: _shown([name, call, tensor])</extracomment>
            <translation>张量应写作 [层, 调用, 编号]，却得到 {0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/model.py" />
            <source>The model's {0} cannot be read: expected a list of tensors, got {1}.</source>
            <extracomment>{0}: what; {1}: _shown(value)</extracomment>
            <translation>模型的 {0} 无法读取：应为张量的列表，却得到 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/model.py" />
            <source>Two layers of the model are called "{0}".</source>
            <extracomment>{0}: made.name[:80]</extracomment>
            <translation>模型中有两个层名为“{0}”。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/model.py" />
            <source>Expected a layer with a class_name, got {0}.</source>
            <extracomment>{0}: _shown(value)</extracomment>
            <translation>应为带有 class_name 的层，却得到 {0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/model.py" />
            <source>The layer "{0}" has no list of inbound nodes.</source>
            <extracomment>{0}: made.name[:80]</extracomment>
            <translation>层“{0}”没有 inbound_nodes 列表。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/model.py" />
            <source>The model "{0}" uses a tensor of {1} that does not exist.</source>
            <extracomment>{0}: model.name[:80]; {1}: _shown(reference.operation)</extracomment>
            <translation>模型“{0}”使用了 {1} 的一个不存在的张量。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/model.py" />
            <source>The model's {0} cannot be read: expected a tensor, got {1}.</source>
            <extracomment>{0}: what; {1}: _shown(item)</extracomment>
            <translation>模型的 {0} 无法读取：应为张量，却得到 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/model.py" />
            <source>The model "{0}" waits for itself: its layers are wired in a circle.</source>
            <extracomment>{0}: self.name[:80]</extracomment>
            <translation>模型“{0}”在等待自己：它的层连成了环。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/normalizing.py" />
            <source>it is frozen: Keras then keeps to the running mean and variance in training too, here it does not.</source>
            <translation>它已冻结：此时 Keras 在训练中也使用移动均值和方差，这里则不然。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/normalizing.py" />
            <source>has rms_scaling, which is neither this layer nor RMSNormalization here.</source>
            <translation>设置了 rms_scaling，它在这里既不是本层也不是 RMSNormalization。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/normalizing.py" />
            <source>turns its normalization round (invert), for which there is no layer here.</source>
            <translation>反向使用标准化（invert），这里没有这样的层。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/normalizing.py" />
            <source>has a scale or offset that is no number.</source>
            <translation>的 scale 或 offset 不是数。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/normalizing.py" />
            <source>has a factor that is not above 0 for some channels, which no layer here has.</source>
            <translation>对某些通道的系数不大于 0，这里没有这样的层。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/normalizing.py" />
            <source>has {0} numbers for {1} channels.</source>
            <extracomment>{0}: values.size; {1}: size</extracomment>
            <translation>有 {0} 个数，而通道有 {1} 个。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/normalizing.py" />
            <source>keeps the proportions of pictures (crop_ or pad_to_aspect_ratio), which is not done here.</source>
            <translation>保持图像的比例（crop_ 或 pad_to_aspect_ratio），这里不支持。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/normalizing.py" />
            <source>normalizes over some axes, and this program over the channels or over all numbers.</source>
            <translation>在某些轴上归一化，而本程序在通道上或所有数上归一化。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/normalizing.py" />
            <source>has one mean and variance for all numbers, and this program one for every channel.</source>
            <translation>所有数共用一个均值和方差，而本程序每个通道各有一个。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/normalizing.py" />
            <source>has numbers that cannot be read.</source>
            <translation>中有无法读取的数。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/read.py" />
            <source>The file has no weights: they start anew.</source>
            <translation>文件中没有权重：权重从头开始。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/read.py" />
            <source>Pictures have their channels first here, (channels, height, width); Keras has them last.</source>
            <translation>这里图像的通道在前：(通道, 高, 宽)；Keras 的通道在后。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/read.py" />
            <source>"{0}" has models inside models too deep to follow.</source>
            <extracomment>{0}: path.name</extracomment>
            <translation>“{0}”中的模型嵌套太深，无法跟随。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/reading.py" />
            <source>would become {0}, which this program does not have.</source>
            <extracomment>{0}: kind</extracomment>
            <translation>应变成 {0}，而本程序没有它。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/reading.py" />
            <source>is given {0} tensors where one is expected.</source>
            <extracomment>{0}: len(found)</extracomment>
            <translation>应得到一个张量，却得到 {0} 个。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/reading.py" />
            <source>would become {0}, which does not take its {1}.</source>
            <extracomment>{0}: kind; {1}: error</extracomment>
            <translation>应变成 {0}，而它不接受其 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/saved.py" />
            <source>its weights need the library h5py: pip install netbuilder[keras]</source>
            <translation>它的权重需要 h5py 库：pip install netbuilder[keras]</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/saved.py" />
            <source>Keras JSON</source>
            <translation>Keras JSON</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/saved.py" />
            <source>"{0}" is no Keras model: it is neither an archive, nor HDF5, nor short JSON.</source>
            <extracomment>{0}: path.name</extracomment>
            <translation>“{0}”不是 Keras 模型：它既不是归档，也不是 HDF5，也不是较短的 JSON。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/saved.py" />
            <source>"{0}" has weights but no model: save the whole model, model.save("{1}"), not its weights alone.</source>
            <extracomment>{0}: name; {1}: name</extracomment>
            <translation>“{0}”有权重但没有模型：请保存整个模型 model.save("{1}")，而不只是权重。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/saved.py" />
            <source>Keras HDF5</source>
            <translation>Keras HDF5</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/saved.py" />
            <source>Keras archive</source>
            <translation>Keras 归档</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/saved.py" />
            <source>"{0}" is no Keras model: it is neither an archive, nor HDF5, nor JSON.</source>
            <extracomment>{0}: path.name</extracomment>
            <translation>“{0}”不是 Keras 模型：它既不是归档，也不是 HDF5，也不是 JSON。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/saved.py" />
            <source>"{0}" cannot be read as JSON: {1}.</source>
            <extracomment>{0}: path.name; {1}: error</extracomment>
            <translation>“{0}”无法作为 JSON 读取：{1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/saved.py" />
            <source>"{0}" has a configuration that cannot be read: {1}.</source>
            <extracomment>{0}: name; {1}: error</extracomment>
            <translation>“{0}”的配置无法读取：{1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/saved.py" />
            <source>"{0}" is damaged: a heap of texts in it has no end.</source>
            <extracomment>{0}: path.name</extracomment>
            <translation>“{0}”已损坏：其中一个文本堆没有结尾。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/sequences.py" />
            <source>is left out (it matters while training only).</source>
            <translation>被略去（只在训练时有影响）。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/sequences.py" />
            <source>needs a sequence (time, features) and gets {0} axes.</source>
            <extracomment>{0}: x.rank</extracomment>
            <translation>需要序列 (时间步, 特征)，却得到 {0} 个轴。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/sequences.py" />
            <location filename="../netbuilder/engine/importing/keras/wrapping.py" />
            <source>has a cell "{0}", which this program does not have.</source>
            <extracomment>{0}: kind[:40]</extracomment>
            <translation>的单元为“{0}”，本程序没有它。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/sequences.py" />
            <source>resets before the product (reset_after=False), and this program after it.</source>
            <translation>在乘积之前重置（reset_after=False），而本程序在其之后重置。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/sequences.py" />
            <source>is around a "{0}", and here it goes around recurrent layers only.</source>
            <extracomment>{0}: kind[:40]</extracomment>
            <translation>包在“{0}”外面，而这里它只能包在循环层外面。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/sequences.py" />
            <source>reads backwards with another layer than forwards, and this program with the same one.</source>
            <translation>反向读取所用的层与正向不同，而本程序使用同一个层。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/sequences.py" />
            <source>gives both directions on their own (merge_mode=None), which is not done here.</source>
            <translation>分别给出两个方向（merge_mode=None），这里不支持。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/sequences.py" />
            <source>needs pictures one after the other, (time, height, width, channels).</source>
            <translation>需要一张接一张的图片，(时间步, 高, 宽, 通道)。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/sequences.py" />
            <source>has the activations {0}; here they are tanh or relu, and sigmoid.</source>
            <extracomment>{0}: told</extracomment>
            <translation>激活函数为 {0}；这里是 tanh 或 relu，以及 sigmoid。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/sequences.py" />
            <source>also gives its last state, which is not done here.</source>
            <translation>还给出最后的状态，这里不支持。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/sequences.py" />
            <source>it keeps its state from batch to batch in Keras (stateful), here every sample starts anew.</source>
            <translation>它在 Keras 中跨批次保留状态（stateful），这里每个样本都从头开始。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/sequences.py" />
            <source>needs a time axis.</source>
            <translation>需要时间轴。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/sequences.py" />
            <source>is around a "{0}", which cannot be repeated over time here.</source>
            <extracomment>{0}: operation.kind[:40]</extracomment>
            <translation>包在“{0}”外面，它在这里无法随时间重复。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/sequences.py" />
            <source>is around a "{0}" that is more than one layer here.</source>
            <extracomment>{0}: operation.kind[:40]</extracomment>
            <translation>包在“{0}”外面，它在这里不止一个层。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/sequences.py" />
            <source>is given an attention_mask, and here masks come from the lengths of the data.</source>
            <translation>得到了 attention_mask，而这里的掩码来自数据的长度。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/sequences.py" />
            <source>also gives its scores, which is not done here.</source>
            <translation>还会给出分数，这里不支持。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/sequences.py" />
            <source>gives another width than that of its query, which is not done here.</source>
            <translation>给出的宽度与查询的不同，这里不支持。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/sequences.py" />
            <source>attends along other axes than time, or has a gate, which is not done here.</source>
            <translation>沿着时间以外的轴做注意力，或者有门，这里不支持。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/sequences.py" />
            <source>has the activations {0} and {1}; here they are tanh and sigmoid.</source>
            <extracomment>{0}: function[:30]; {1}: gate[:30]</extracomment>
            <translation>的激活函数为 {0} 和 {1}；这里为 tanh 和 sigmoid。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/sequences.py" />
            <source>its {0} of {1} {2}</source>
            <extracomment>{0}: name; {1}: config[name]; {2}: WHILE_TRAINING</extracomment>
            <translation>它的 {0}（{1}）{2}</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/settings.py" />
            <source>uses the activation "{0}", which this program does not have.</source>
            <extracomment>{0}: name[:40]</extracomment>
            <translation>使用激活函数“{0}”，本程序没有它。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/settings.py" />
            <source>has a setting that is neither a name nor an object ({0}).</source>
            <extracomment>{0}: str(value)[:40]</extracomment>
            <translation>有一个既不是名称也不是对象的设置（{0}）。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/settings.py" />
            <source>its activity_regularizer is left out: put an ActivityRegularization behind it.</source>
            <translation>略去了它的 activity_regularizer：请在其后放一个 ActivityRegularization。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/settings.py" />
            <source>its {0} ({1}) is left out: this program does not have it.</source>
            <extracomment>{0}: what; {1}: name[:40]</extracomment>
            <translation>略去了它的 {0}（{1}）：本程序没有它。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/settings.py" />
            <source>uses a function of somebody's own, "{0}", which is not run.</source>
            <extracomment>{0}: config[:40]</extracomment>
            <translation>使用某人自己的函数“{0}”，它不会运行。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/settings.py" />
            <source>its {0} ({1}) is left out: its settings cannot be read.</source>
            <extracomment>{0}: what; {1}: name[:40]</extracomment>
            <translation>略去了它的 {0}（{1}）：其设置无法读取。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/table.py" />
            <source>holds a TensorFlow program, which is never run from a file.</source>
            <translation>含有 TensorFlow 程序，文件中的程序从不运行。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/table.py" />
            <source>fades its frames in and out otherwise than the layer of this name here; draw that one instead.</source>
            <translation>各帧的淡入淡出与这里的同名层不同；请改画这里的层。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/table.py" />
            <source>stretches the brightness of every picture, for which there is no layer here: prepare the data so.</source>
            <translation>拉伸每张图片的亮度，这里没有这样的层：请在准备数据时这样做。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/table.py" />
            <source>evens out the brightness of every picture, for which there is no layer here: prepare the data so.</source>
            <translation>均衡每张图片的亮度，这里没有这样的层：请在准备数据时这样做。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/table.py" />
            <source>remembers sequences; here there is a ConvLSTM2D, which remembers pictures.</source>
            <translation>记忆的是序列；这里有 ConvLSTM2D，它记忆的是图片。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/table.py" />
            <source>remembers volumes; here there is a ConvLSTM2D, which remembers pictures.</source>
            <translation>记忆的是立体数据；这里有 ConvLSTM2D，它记忆的是图片。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/table.py" />
            <source>adds query and key (Bahdanau), and attention here multiplies them.</source>
            <translation>把查询与键相加 (Bahdanau)，而这里的注意力把它们相乘。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/table.py" />
            <source>prepares boxes around things, and networks here have no boxes.</source>
            <translation>准备物体的边框，而这里的网络没有边框。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/table.py" />
            <source>is a chain of preparations of its own: put its layers into the model one by one.</source>
            <translation>本身是一串预处理：请把其中的层逐一放进模型。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/table.py" />
            <source>holds a pickled PyTorch module, which is never opened.</source>
            <translation>含有 pickle 格式的 PyTorch 模块，它从不打开。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/table.py" />
            <source>turns raw data into numbers, which data sets do here before the network.</source>
            <translation>把原始数据变成数，这里由数据集在网络之前完成。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/table.py" />
            <source>holds a program of JAX, which is never run from a file.</source>
            <translation>含有 JAX 程序，从文件中绝不运行它。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/training.py" />
            <source>left out: {0}.</source>
            <extracomment>{0}: ', '.join(lost)</extracomment>
            <translation>略去：{0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/training.py" />
            <source>loss {0}</source>
            <extracomment>{0}: index + 1</extracomment>
            <translation>损失 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/training.py" />
            <source>this program does not have it.</source>
            <translation>本程序没有它。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/training.py" />
            <source>this program does not have it; the plan has RMSprop.</source>
            <translation>本程序没有它；训练计划用 RMSprop。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/training.py" />
            <source>gradient_accumulation_steps ({0}) is left out: set accumulate of the plan.</source>
            <extracomment>{0}: steps</extracomment>
            <translation>略去了 gradient_accumulation_steps（{0}）：请设置训练计划的 accumulate。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/training.py" />
            <source>its schedule {0} is left out: choose one in the plan.</source>
            <extracomment>{0}: name[:40]</extracomment>
            <translation>略去了它的学习率调度 {0}：请在训练计划中选择。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/training.py" />
            <source>this program does not have it; choose one.</source>
            <translation>本程序没有它；请选择一个。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/training.py" />
            <source>compile: {0}</source>
            <extracomment>{0}: source</extracomment>
            <translation>compile：{0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/value.py" />
            <source>works along an axis that is no number ({0}).</source>
            <extracomment>{0}: str(number)[:40]</extracomment>
            <translation>所沿的轴不是数（{0}）。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/value.py" />
            <source>works along axis {0}, which is the batch or does not exist here.</source>
            <extracomment>{0}: number</extracomment>
            <translation>沿着轴 {0}，它是批次轴或者不存在。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/value.py" />
            <source>needs a fixed size, and gets an unknown one.</source>
            <translation>需要固定的大小，却得到未知的大小。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/value.py" />
            <source>cannot be read, as the shape of what it gets is not known.</source>
            <translation>无法读取，因为不知道它所得到的形状。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/weights.py" />
            <source>The weights of {0} "{1}" do not fit: the file has {2}.</source>
            <extracomment>{0}: holding.operation.kind[:40]; {1}: path[:80]; {2}: what</extracomment>
            <translation>{0}“{1}”的权重不合适：文件中有 {2}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/weights.py" />
            <source>{0} arrays where {1} are expected</source>
            <extracomment>{0}: len(ours); {1}: len(places)</extracomment>
            <translation>{0} 个数组，应为 {1} 个</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/weights.py" />
            <source>arrays of other shapes ({0})</source>
            <extracomment>{0}: str(error).splitlines()[0][:80]</extracomment>
            <translation>形状不同的数组（{0}）</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/weights.py" />
            <source>{0} where {1} is expected</source>
            <extracomment>{0}: tuple(array.shape); {1}: weight.shape</extracomment>
            <translation>{0}，应为 {1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/wrapping.py" />
            <source>its kernel is no longer divided by its norm while training.</source>
            <translation>训练时它的核矩阵不再除以其范数。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/wrapping.py" />
            <source>gives or takes the states of several cells at once, which is not done here.</source>
            <translation>同时给出或接受多个单元的状态，这里不支持。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/wrapping.py" />
            <source>is around a "{0}", which has no counterpart here.</source>
            <extracomment>{0}: kind[:40]</extracomment>
            <translation>包着“{0}”，它在这里没有对应的层。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/wrapping.py" />
            <source>the way back has its own copy of the table, which training changes on its own.</source>
            <translation>返回的方向有自己的一份表，训练时单独改变。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/wrapping.py" />
            <source>has numbers of heads that do not fit.</source>
            <translation>头数互不相配。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/wrapping.py" />
            <source>has a gate, or looks at a window of steps only, which is not done here.</source>
            <translation>带有门，或只看一个窗口内的时间步，这里不支持。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/keras/wrapping.py" />
            <source>its {0} heads share {1} of keys and values in Keras; here each has its own copy.</source>
            <extracomment>{0}: heads; {1}: shared</extracomment>
            <translation>在 Keras 中它的 {0} 个注意力头共用 {1} 组键和值；这里每个头各有一份。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/__init__.py" />
            <source>Reading ONNX files needs the package onnx: pip install netbuilder[onnx]</source>
            <translation>读取ONNX文件需要onnx软件包：pip install netbuilder[onnx]</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/file.py" />
            <source>a constant</source>
            <translation>一个常量</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/file.py" />
            <source>type {0}</source>
            <extracomment>{0}: number</extracomment>
            <translation>类型{0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/file.py" />
            <source>"{0}" is larger than 2 GB, which is more than an ONNX file can hold.</source>
            <extracomment>{0}: path.name</extracomment>
            <translation>“{0}”大于2 GB，超过了ONNX文件能容纳的大小。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/file.py" />
            <source>is not an ONNX model, or only a part of one: its contents cannot be decoded.</source>
            <translation>不是ONNX模型，或只是其中一部分：内容无法解码。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/file.py" />
            <source>holds no graph: expected an ONNX model.</source>
            <translation>不含计算图：应为ONNX模型。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/file.py" />
            <source>has {0} operations; at most {1} can be drawn.</source>
            <extracomment>{0}: len(graph.node); {1}: MAX_NODES</extracomment>
            <translation>有{0}个运算；最多可以画{1}个。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/file.py" />
            <source>holds sparse tensors, which are not read; store them as ordinary ones.</source>
            <translation>含有稀疏张量，无法读取；请存为普通张量。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/file.py" />
            <source>needs version {0} of the ONNX operators; versions 1 to {1} are read. Export it anew.</source>
            <extracomment>{0}: opset; {1}: last</extracomment>
            <translation>需要第{0}版ONNX算子；可读取第1到{1}版。请重新导出。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/file.py" />
            <source>another file</source>
            <translation>另一个文件</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/file.py" />
            <source>keeps "{0}" in another file ("{1}"), which is not opened: export it with all weights in one file (torch.onnx.export(…, external_data=False)).</source>
            <extracomment>{0}: name; {1}: where</extracomment>
            <translation>把“{0}”存放在另一个文件（“{1}”）中，不会打开它：请把所有权重导出到一个文件（torch.onnx.export(…, external_data=False)）。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/file.py" />
            <source>holds "{0}" of the type {1}; only numbers are read.</source>
            <extracomment>{0}: name; {1}: kind.lower()</extracomment>
            <translation>含有类型为{1}的“{0}”；只读取数字。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/file.py" />
            <source>holds "{0}" with a negative size.</source>
            <extracomment>{0}: name</extracomment>
            <translation>含有大小为负的“{0}”。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/file.py" />
            <source>says that "{0}" has {1} numbers ({2}), but holds {3}.</source>
            <extracomment>{0}: name; {1}: shape; {2}: kind.lower(); {3}: held</extracomment>
            <translation>声明“{0}”有{1}个数（{2}），实际有{3}个。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/file.py" />
            <source>holds names that are not text.</source>
            <translation>含有不是文本的名称。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/file.py" />
            <location filename="../netbuilder/engine/importing/onnx/reading.py" />
            <source>The file "{0}" {1}</source>
            <extracomment>{0}: path.name; {1}: message</extracomment>
            <translation>文件“{0}”{1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/file.py" />
            <source>holds "{0}" in a way that cannot be read.</source>
            <extracomment>{0}: name</extracomment>
            <translation>其中的“{0}”以无法读取的方式存放。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/file.py" />
            <source>is not in order: {0} "{1}" needs "{2}", which nothing before it makes. Graphs that run in circles cannot be drawn.</source>
            <extracomment>{0}: operation.kind; {1}: operation.name; {2}: name</extracomment>
            <translation>顺序不对：{0}“{1}”需要“{2}”，但它之前没有任何运算产生它。循环的图无法画出。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/file.py" />
            <source>makes "{0}" twice: every value needs a name of its own.</source>
            <extracomment>{0}: name</extracomment>
            <translation>两次产生“{0}”：每个值都需要自己的名称。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/folding.py" />
            <source>works out a constant that is too large.</source>
            <translation>计算出的常量过大。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/folding.py" />
            <source>makes a tensor of {0} numbers, which is too large.</source>
            <extracomment>{0}: '×'.join(map(str, shape))</extracomment>
            <translation>生成含{0}个数的张量，过大。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/folding.py" />
            <source>computes with a constant that is too large.</source>
            <translation>用到的常量过大。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/folding.py" />
            <source>works on constants that do not fit together.</source>
            <translation>处理的常量彼此不匹配。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/gradient.py" />
            <source>asks for the derivative of {0}, which is not drawn here.</source>
            <extracomment>{0}: operation.kind</extracomment>
            <translation>要求 {0} 的导数，这里不能画出。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/gradient.py" />
            <source>asks for the derivative of something that was stretched.</source>
            <translation>要求被拉伸的张量的导数。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/gradient.py" />
            <source>has a derivative that is one number for all samples.</source>
            <translation>导数对所有样本是同一个数。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/aligning.py" />
            <source>joins axes that do not fit each other, or the batch with something else.</source>
            <translation>合并的轴彼此不匹配，或把批次与其他轴合并。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/arithmetic.py" />
            <source>takes {0} inputs.</source>
            <extracomment>{0}: len(tensors)</extracomment>
            <translation>有{0}个输入。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/arithmetic.py" />
            <source>computes with truth values or takes a mean of whole numbers, which no layer does.</source>
            <translation>用真假值计算，或对整数求平均，没有层这样做。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/attention.py" />
            <source>chooses between two values.</source>
            <translation>在两个值之间选择。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/attention.py" />
            <source>keeps keys and values of earlier steps, which a drawing does not.</source>
            <translation>保留先前步的键和值，图中没有这种功能。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/attention.py" />
            <source>has {0}, which no layer has.</source>
            <extracomment>{0}: ', '.join(strange)</extracomment>
            <translation>有{0}，没有层具备。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/attention.py" />
            <source>caps its scores, which no layer does.</source>
            <translation>限制得分，没有层这样做。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/attention.py" />
            <source>shares keys between several heads.</source>
            <translation>多个头共用键。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/attention.py" />
            <source>splits {0} features among {1} heads.</source>
            <extracomment>{0}: view.dims[2]; {1}: heads</extracomment>
            <translation>把{0}个特征分给{1}个头。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/attention.py" />
            <source>hides everything from a step.</source>
            <translation>对某一步遮住了一切。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/attention.py" />
            <source>hides later steps of sequences whose length the file leaves open.</source>
            <translation>遮住序列的后续步，而文件没有给出序列长度。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/convolution.py" />
            <source>splits its channels into groups, which a transposed convolution here does not.</source>
            <translation>把通道分组，这里的转置卷积不支持。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/convolution.py" />
            <source>has a kernel of {0} axes; there are convolutions over one to three.</source>
            <extracomment>{0}: rank</extracomment>
            <translation>卷积核有{0}个轴；有一到三维的卷积。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/convolution.py" />
            <source>says that its kernel is {0}, but holds one of {1}.</source>
            <extracomment>{0}: tuple(said); {1}: tuple(kernel)</extracomment>
            <translation>声明卷积核为{0}，实际为{1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/convolution.py" />
            <source>cuts off as much as an open size asks for.</source>
            <translation>裁剪量取决于未给出的大小。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/cutting.py" />
            <source>joins tensors with different numbers of axes.</source>
            <translation>拼接轴数不同的张量。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/cutting.py" />
            <source>takes a part of an axis backwards.</source>
            <translation>倒序取轴的一部分。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/cutting.py" />
            <source>cuts out nothing.</source>
            <translation>切出的内容为空。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/cutting.py" />
            <source>splits {0} into {1}.</source>
            <extracomment>{0}: view.dims[axis]; {1}: sizes</extracomment>
            <translation>把{0}拆分为{1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/cutting.py" />
            <source>picks elements in an order of its own.</source>
            <translation>按自己的顺序挑选元素。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/cutting.py" />
            <source>takes element {0} of {1}.</source>
            <extracomment>{0}: index; {1}: size</extracomment>
            <translation>取{1}个中的第{0}个元素。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/cutting.py" />
            <source>looks numbers up in something other than a table of vectors.</source>
            <translation>查找的不是向量表。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/dense.py" />
            <source>has a matrix of {0} rows for {1} features.</source>
            <extracomment>{0}: kernel.shape[0]; {1}: view.dims[-1]</extracomment>
            <translation>矩阵有{0}行，而特征有{1}个。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/dense.py" />
            <source>multiplies a matrix with a tensor of {0} axes.</source>
            <extracomment>{0}: view.rank</extracomment>
            <translation>把矩阵与{0}个轴的张量相乘。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/dense.py" />
            <source>scales what it adds.</source>
            <translation>对所加的内容进行缩放。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/dense.py" />
            <source>multiplies samples of a batch with each other.</source>
            <translation>把批次中的样本彼此相乘。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/dense.py" />
            <source>multiplies matrices that do not fit.</source>
            <translation>相乘的矩阵不匹配。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/dense.py" />
            <source>stretches a part of an axis.</source>
            <translation>扩展轴的一部分。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/elementwise.py" />
            <source>has an alpha of {0} and a gamma of {1}; SELU has fixed ones.</source>
            <extracomment>{0}: alpha; {1}: gamma</extracomment>
            <translation>alpha为{0}，gamma为{1}；SELU的值是固定的。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/elementwise.py" />
            <source>shrinks beyond {0} by {1}; layers shrink by as much, or not at all.</source>
            <extracomment>{0}: threshold; {1}: bias</extracomment>
            <translation>超过{0}时收缩{1}；层收缩相同的量，或完全不收缩。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/elementwise.py" />
            <source>has slopes of the shape {0}; PReLU has one for each channel.</source>
            <extracomment>{0}: slope.shape</extracomment>
            <translation>斜率的形状为{0}；PReLU每个通道一个斜率。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/elementwise.py" />
            <source>drops {0} of all numbers.</source>
            <extracomment>{0}: rate</extracomment>
            <translation>丢弃比例为{0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/elementwise.py" />
            <source>turns numbers into a kind that drawings do not have.</source>
            <translation>把数转为网络图没有的数据类型。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/layouts.py" />
            <source>has {0} axes; expected the batch, the channels and {1} more.</source>
            <extracomment>{0}: view.rank; {1}: dims</extracomment>
            <translation>有{0}个轴；应为批次、通道和另外{1}个轴。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/layouts.py" />
            <source>has an axis in front that is not the batch.</source>
            <translation>最前面的轴不是批次。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/layouts.py" />
            <source>has no channels.</source>
            <translation>没有通道。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/normalizing.py" />
            <source>normalizes with what it sees at the moment; export the model for inference.</source>
            <translation>用当前数据归一化；请以推理模式导出模型。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/normalizing.py" />
            <source>needs a batch and channels.</source>
            <translation>需要批次和通道。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/normalizing.py" />
            <source>normalizes over nothing.</source>
            <translation>归一化的范围为空。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/normalizing.py" />
            <source>normalizes over {0} numbers.</source>
            <extracomment>{0}: size</extracomment>
            <translation>对{0}个数归一化。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/normalizing.py" />
            <source>looks at an even number of channels, more on one side than on the other.</source>
            <translation>查看偶数个通道，两侧数量不等。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/normalizing.py" />
            <source>has a {0} of {1} numbers for {2} channels.</source>
            <extracomment>{0}: name.replace('_', ' '); {1}: array.size; {2}: size</extracomment>
            <translation>{0}有{1}个数，而通道有{2}个。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/padding.py" />
            <source>has {0} numbers of padding for {1} axes.</source>
            <extracomment>{0}: len(flat); {1}: len(axes)</extracomment>
            <translation>有{0}个填充数，对应{1}个轴。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/padding.py" />
            <source>adds samples to the batch.</source>
            <translation>向批次中添加样本。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/padding.py" />
            <source>pads {0} axes; at most three can be padded.</source>
            <extracomment>{0}: len(groups)</extracomment>
            <translation>填充{0}个轴；最多可填充三个。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/padding.py" />
            <source>pads by "{0}", which no layer does.</source>
            <extracomment>{0}: mode</extracomment>
            <translation>以“{0}”方式填充，没有层这样做。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/pooling.py" />
            <source>also gives where the largest numbers stand, which no layer does.</source>
            <translation>还给出最大数的位置，没有层这样做。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/pooling.py" />
            <source>pools over {0} axes; there are pools over one to three.</source>
            <extracomment>{0}: dims</extracomment>
            <translation>对{0}个轴池化；有一到三维的池化。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/pooling.py" />
            <source>takes means over windows with gaps (dilation), which no pooling layer does.</source>
            <translation>对有间隔的窗口求平均，没有池化层这样做。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/pooling.py" />
            <source>pools over more places than there is room for.</source>
            <translation>池化的位置过多，超出可用空间。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/pooling.py" />
            <source>rounds an open size up.</source>
            <translation>对未给出的大小向上取整。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/pooling.py" />
            <source>counts true elements along an open size.</source>
            <translation>沿未给出大小的轴计数真实元素。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/recurrent.py" />
            <source>reads sequences that are no samples of the batch.</source>
            <translation>读取的序列不是批次的样本。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/recurrent.py" />
            <source>needs (time, batch, features).</source>
            <translation>需要（时间，批次，特征）。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/recurrent.py" />
            <source>has the functions {0}; the layer has {1}.</source>
            <extracomment>{0}: ', '.join(names); {1}: ', '.join(usual)</extracomment>
            <translation>使用函数{0}；层使用{1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/recurrent.py" />
            <source>clips its numbers or couples its gates, which the layer does not.</source>
            <translation>截断数值或耦合门，层不这样做。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/recurrent.py" />
            <source>resets before the product (linear_before_reset=0); the layer resets after it.</source>
            <translation>在乘积之前重置（linear_before_reset=0）；层在乘积之后重置。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/recurrent.py" />
            <source>looks at its memory through peepholes, which the layer does not.</source>
            <translation>通过窥视孔查看记忆，层不这样做。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/recurrent.py" />
            <source>is told where each sequence ends, which an imported drawing does not know.</source>
            <translation>需要知道每个序列在哪里结束，而导入的图不知道。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/recurrent.py" />
            <source>starts both directions from given states, which the layer does not.</source>
            <translation>两个方向都从给定状态开始，层不这样做。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/recurrent.py" />
            <source>starts each sample of the batch from another state.</source>
            <translation>批次中每个样本从不同的状态开始。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/reducing.py" />
            <source>adds up from the end, or without the number itself.</source>
            <translation>从末尾累加，或不包含自身。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/reducing.py" />
            <source>takes the last of several largest numbers.</source>
            <translation>在多个最大数中取最后一个。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/reducing.py" />
            <source>divides by a length other than the usual one.</source>
            <translation>除以的不是通常的长度。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/resizing.py" />
            <source>resizes {0} axes; there are layers for one to three.</source>
            <extracomment>{0}: dims</extracomment>
            <translation>缩放{0}个轴；有一到三维的层。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/resizing.py" />
            <source>smooths, or keeps the proportions, which no layer does.</source>
            <translation>进行平滑或保持比例，没有层这样做。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/resizing.py" />
            <source>resizes the batch or the channels.</source>
            <translation>缩放批次或通道。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/resizing.py" />
            <source>resizes by "{0}" with the rule "{1}" in a way no layer does.</source>
            <extracomment>{0}: mode; {1}: how</extracomment>
            <translation>以“{0}”方式和规则“{1}”缩放，没有层这样做。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/resizing.py" />
            <source>has factors for {0} of {1} axes.</source>
            <extracomment>{0}: len(found); {1}: len(axes)</extracomment>
            <translation>有{0}个轴的系数，共{1}个轴。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/resizing.py" />
            <source>resizes {0} elements by the factor {1}.</source>
            <extracomment>{0}: size; {1}: scale</extracomment>
            <translation>把{0}个元素缩放{1}倍。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/resizing.py" />
            <source>resizes with the rule "{0}", which no layer does.</source>
            <extracomment>{0}: how</extracomment>
            <translation>以规则“{0}”缩放，没有层这样做。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/sequences.py" />
            <source>takes element {0} of {1}, whose size comes from the data if it is there.</source>
            <extracomment>{0}: place; {1}: len(items)</extracomment>
            <translation>取 {1} 个元素中的第 {0} 个：没有这个元素，或其大小来自数据。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/sequences.py" />
            <source>makes a sequence of {0} tensors.</source>
            <extracomment>{0}: size</extracomment>
            <translation>生成含{0}个张量的序列。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/sequences.py" />
            <source>makes a sequence of as many tensors as the data say.</source>
            <translation>生成一列张量，其个数由数据决定。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/sequences.py" />
            <source>works on a sequence that is not known while reading.</source>
            <translation>处理的序列在读取时未知。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/sequences.py" />
            <source>has the position {0} in a sequence of {1}.</source>
            <extracomment>{0}: place; {1}: count</extracomment>
            <translation>位置为{0}，而序列有{1}个。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/shapes.py" />
            <source>holds something other than numbers.</source>
            <translation>含有数字以外的内容。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/shapes.py" />
            <source>cannot make {0} of {1}.</source>
            <extracomment>{0}: wanted; {1}: view.dims</extracomment>
            <translation>无法把{1}变为{0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/shapes.py" />
            <source>reshapes the batch into something else.</source>
            <translation>把批次变成了其他形状。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/shapes.py" />
            <source>orders {0} axes as {1}.</source>
            <extracomment>{0}: view.rank; {1}: tuple(order)</extracomment>
            <translation>把{0}个轴排列为{1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/shapes.py" />
            <source>removes an axis that is longer than 1 from {0}.</source>
            <extracomment>{0}: view.dims</extracomment>
            <translation>从{0}中去掉大小大于1的轴。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/shapes.py" />
            <source>stretches an axis of {0} to {1}.</source>
            <extracomment>{0}: held; {1}: wanted</extracomment>
            <translation>把大小为{0}的轴扩展为{1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/shapes.py" />
            <location filename="../netbuilder/engine/importing/onnx/sketch.py" />
            <source>stretches a tensor to a size that the file leaves open.</source>
            <translation>把张量扩展到文件未给出的大小。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/shapes.py" />
            <source>repeats {0} axes {1} times.</source>
            <extracomment>{0}: view.rank; {1}: times</extracomment>
            <translation>对{0}个轴重复{1}次。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/shapes.py" />
            <source>repeats the samples of the batch.</source>
            <translation>重复批次中的样本。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/windows.py" />
            <source>has the padding {0}; expected {1} numbers of at least 0.</source>
            <extracomment>{0}: tuple(flat); {1}: 2 * dims</extracomment>
            <translation>填充为{0}；应为{1}个不小于0的数。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/operators/windows.py" />
            <source>pads as much as an open size asks for.</source>
            <translation>填充量取决于未给出的大小。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/reading.py" />
            <source>The file leaves sizes of {0} open; layers here need fixed ones, and {1} was taken.</source>
            <extracomment>{0}: names; {1}: STEPS</extracomment>
            <translation>文件没有给出{0}的某些大小；这里的层需要固定大小，取为{1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/reading.py" />
            <source>"{0}" gives nothing that depends on what goes in: there is nothing to draw.</source>
            <extracomment>{0}: path.name</extracomment>
            <translation>“{0}”的输出不依赖于输入：没有可画的内容。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/reading.py" />
            <source>The file has no batch axis: all that goes in at once is one sample of the drawing.</source>
            <translation>文件没有批次轴：一次输入的全部内容是图的一个样本。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/reading.py" />
            <source>{0} operations on constants were worked out while reading.</source>
            <extracomment>{0}: trace.folded</extracomment>
            <translation>读取时已算出{0}个常量运算。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/reading.py" />
            <source>"{0}" describes weights of {1} without holding them; at most 1 GB is made.</source>
            <extracomment>{0}: name; {1}: size</extracomment>
            <translation>“{0}”声明了{1}的权重却不包含它们；最多生成1 GB。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/reading.py" />
            <source>The file was made for batches of {0}; the drawing takes any.</source>
            <extracomment>{0}: trace.batch.size</extracomment>
            <translation>文件是为大小为{0}的批次生成的；图可接受任意大小。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/sketch.py" />
            <source>has weights that do not fit its input.</source>
            <translation>权重与输入不匹配。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/sketch.py" />
            <source>gives {0}, where the file expects {1}.</source>
            <extracomment>{0}: type_.describe(); {1}: sizes</extracomment>
            <translation>给出{0}，而文件要求{1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/sketch.py" />
            <source>mixes axes in a way no layer does.</source>
            <translation>以没有层支持的方式混合轴。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/sketch.py" />
            <source>reshapes an axis whose size the file leaves open; fix that size and export it anew.</source>
            <translation>变换文件未给出大小的轴；请固定该大小并重新导出。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/sketch.py" />
            <location filename="../netbuilder/engine/importing/pytorch/arithmetic.py" />
            <location filename="../netbuilder/engine/importing/pytorch/call.py" />
            <source>computes with nothing but constants.</source>
            <translation>只用常数计算。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/trace.py" />
            <source>The input "{0}" is left out: no layer needs it.</source>
            <extracomment>{0}: nodes[i].label or i</extracomment>
            <translation>输入“{0}”被略去：没有层需要它。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/trace.py" />
            <source>"{0}" tells where each sequence of "{1}" truly ends; the drawing takes all {2} steps of each. Data with padding bring their lengths along again.</source>
            <extracomment>{0}: declared.name; {1}: padded.name; {2}: steps</extracomment>
            <translation>“{0}”说明“{1}”的每个序列真正在哪里结束；图使用每个序列的全部{2}步。带填充的数据会重新带来真实长度。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/trace.py" />
            <source>The output "{0}" is a constant: the same numbers whatever goes in.</source>
            <extracomment>{0}: name</extracomment>
            <translation>输出“{0}”是常量：无论输入什么，都是同样的数。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/trace.py" />
            <source>no output depends on it.</source>
            <translation>没有输出依赖于它。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/trace.py" />
            <source>takes texts as "{0}"; a drawing takes numbers.</source>
            <extracomment>{0}: declared.name</extracomment>
            <translation>“{0}”接受文本；图接受数字。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/trace.py" />
            <source>takes {0} as "{1}"; a drawing takes decimal numbers, int64 or bool.</source>
            <extracomment>{0}: kind; {1}: declared.name</extracomment>
            <translation>“{1}”接受{0}；图接受小数、int64或bool。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/trace.py" />
            <source>takes "{0}" without saying how many axes it has.</source>
            <extracomment>{0}: declared.name</extracomment>
            <translation>没有说明“{0}”有多少个轴。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/trace.py" />
            <source>runs a graph inside the graph, depending on the data; a drawing has no such layer.</source>
            <translation>根据数据在图内运行另一个图；没有这样的层。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/trace.py" />
            <source>is no standard operator; only those of ONNX itself are known.</source>
            <translation>不是标准算子；只认识ONNX自己的算子。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/trace.py" />
            <source>follows an operation that is not known.</source>
            <translation>位于未知运算之后。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/trace.py" />
            <source>has no layer that does the same.</source>
            <translation>没有功能相同的层。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/trace.py" />
            <source>The output "{0}" is no tensor; it is left out.</source>
            <extracomment>{0}: name</extracomment>
            <translation>输出“{0}”不是张量，已省略。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/trace.py" />
            <source>The output "{0}" is a constant; it is left out.</source>
            <extracomment>{0}: name</extracomment>
            <translation>输出“{0}”是常量，已省略。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/trace.py" />
            <source>The numbers are the same, but not their axes: it {0}</source>
            <extracomment>{0}: error</extracomment>
            <translation>数值相同，但轴不同：{0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/trace.py" />
            <source>has inputs whose first axes do not agree on the number of samples.</source>
            <translation>各输入第一个轴的样本数不一致。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/trace.py" />
            <source>is a function defined in the file; only operators of ONNX itself are known.</source>
            <translation>是文件中定义的函数；只认识ONNX自己的算子。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/trace.py" />
            <source>has settings or inputs that do not fit together.</source>
            <translation>设置或输入彼此不匹配。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/values.py" />
            <source>computes its {0} from the data; a drawing needs fixed ones.</source>
            <extracomment>{0}: what</extracomment>
            <translation>其{0}由数据算出；图需要固定值。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/values.py" />
            <source>works across the batch, whose samples must not see each other.</source>
            <translation>跨批次运算，而样本之间不能互相看到。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/values.py" />
            <source>works on a sequence of tensors, not on one.</source>
            <translation>处理的是张量序列，而不是一个张量。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/values.py" />
            <source>lacks an input.</source>
            <translation>缺少一个输入。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/onnx/values.py" />
            <location filename="../netbuilder/engine/importing/pytorch/sketch.py" />
            <source>works along axis {0} of {1}.</source>
            <extracomment>{0}: number; {1}: view.rank</extracomment>
            <translation>沿轴 {0} 计算，而总共有 {1} 个轴。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pt2.py" />
            <source>"{0}" was not made by NetBuilder. Opening a .pt2 file of somebody else could run code in it, so it is left closed; ask for the model as ONNX, or as safetensors with a script.</source>
            <extracomment>{0}: path.name</extracomment>
            <translation>“{0}”不是由 NetBuilder 生成的。打开他人的 .pt2 文件可能会运行其中的代码，因此不会打开；请索取 ONNX 格式的模型，或附有脚本的 safetensors。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pt2.py" />
            <source>"{0}" is not as NetBuilder writes it, so it is not read: its archive was changed.</source>
            <extracomment>{0}: path.name</extracomment>
            <translation>“{0}”与 NetBuilder 写出的不同，因此没有读取：压缩包被改动过。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pt2.py" />
            <source>"{0}" is damaged: expected {1} in it, of at most {2} MB.</source>
            <extracomment>{0}: path.name; {1}: name; {2}: MAX_JSON &gt;&gt; 20</extracomment>
            <translation>“{0}”已损坏：其中应有 {1}，且不超过 {2} MB。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pt2.py" />
            <source>"{0}" is damaged: expected a shape and a known dtype for the tensor {1}.</source>
            <extracomment>{0}: path.name; {1}: name</extracomment>
            <translation>“{0}”已损坏：张量 {1} 应有形状和已知的数据类型。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pt2.py" />
            <source>"{0}" is damaged: expected a table of its tensors.</source>
            <extracomment>{0}: path.name</extracomment>
            <translation>“{0}”已损坏：其中应有一张张量表。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pt2.py" />
            <source>"{0}" is damaged: expected a .pt2 archive ({1}).</source>
            <extracomment>{0}: path; {1}: error</extracomment>
            <translation>“{0}”已损坏：应为 .pt2 压缩包（{1}）。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pt2.py" />
            <source>"{0}" is damaged: {1} in it is no text.</source>
            <extracomment>{0}: path.name; {1}: name</extracomment>
            <translation>“{0}”已损坏：其中的 {1} 不是文本。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pt2.py" />
            <source>"{0}" is damaged: the tensor {1} is missing or of another size.</source>
            <extracomment>{0}: path.name; {1}: name</extracomment>
            <translation>“{0}”已损坏：张量 {1} 缺失或大小不符。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pt2.py" />
            <source>"{0}" is damaged: the tensor {1} differs from its SHA-256.</source>
            <extracomment>{0}: path.name; {1}: name</extracomment>
            <translation>“{0}”已损坏：张量 {1} 与其 SHA-256 不符。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pt2.py" />
            <source>The drawing in "{0}" cannot be used: {1}</source>
            <extracomment>{0}: path.name; {1}: error</extracomment>
            <translation>“{0}”中的网络图无法使用：{1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pt2.py" />
            <source>"{0}" does not fit together: its drawing wants {1} of shape {2}.</source>
            <extracomment>{0}: path.name; {1}: name; {2}: shape</extracomment>
            <translation>“{0}”前后不一致：其中的网络图需要形状为 {2} 的 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pt2.py" />
            <source>"{0}" does not fit together: its drawing has no tensor {1}.</source>
            <extracomment>{0}: path.name; {1}: name</extracomment>
            <translation>“{0}”前后不一致：其中的网络图没有张量 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/arithmetic.py" />
            <source>scales or rounds on the way.</source>
            <translation>计算中还有缩放或取整。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/arithmetic.py" />
            <source>fills places that are computed, or with a number that a softmax sees.</source>
            <translation>填充的位置是计算出来的，或填充的数 softmax 仍能看到。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/arithmetic.py" />
            <location filename="../netbuilder/engine/importing/pytorch/axes.py" />
            <source>has a parameter with numbers for each sample of a batch.</source>
            <translation>有一个参数为批次中的每个样本各有数值。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/arithmetic.py" />
            <source>adds axes in front of those a sample has; only axes of size 1 are stretched.</source>
            <translation>在样本的轴之前又加了轴；只有大小为 1 的轴能扩展。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/axes.py" />
            <source>moves several axes at once; use permute.</source>
            <translation>一次移动多个轴；请用 permute。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/axes.py" />
            <source>joins nothing that is computed from the data, or a single tensor.</source>
            <translation>拼接的都不是由数据算出的，或只有一个张量。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/axes.py" />
            <source>stacks along the batch.</source>
            <translation>沿批次堆叠。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/axes.py" />
            <source>compares two tensors, or takes the largest number of all; use maximum, or amax.</source>
            <translation>比较两个张量，或取全部数中的最大值；请用 maximum 或 amax。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/axes.py" />
            <source>takes one number of the whole batch.</source>
            <translation>对整个批次只取一个数。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/axes.py" />
            <source>looks through the whole batch, or keeps the axis.</source>
            <translation>在整个批次中查找，或保留了该轴。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/axes.py" />
            <source>cuts into parts of different sizes, or takes an axis apart.</source>
            <translation>切成大小不同的几部分，或把一个轴拆开。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/axes.py" />
            <source>cuts at a place that is computed.</source>
            <translation>切分的位置是计算出来的。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/axes.py" />
            <source>turns several axes at once.</source>
            <translation>一次翻转多个轴。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/axes.py" />
            <source>takes elements at places that are computed.</source>
            <translation>取元素的位置是计算出来的。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/axes.py" />
            <source>cuts the states of a recurrent layer; take one of them.</source>
            <translation>切分循环层的状态；请取其中一个。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/axes.py" />
            <source>is something our layer does not give (such as attention weights, or places of maxima).</source>
            <translation>是本程序的层不给出的内容（如注意力权重或最大值的位置）。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/call.py" />
            <source>reads something that is no tensor of the drawing.</source>
            <translation>读取的不是网络图中的张量。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/call.py" />
            <source>gives no tensor.</source>
            <translation>不给出张量。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/child.py" />
            <source>it ended the process with sys.exit</source>
            <translation>它用 sys.exit 结束了进程</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/child.py" />
            <source>needs more than {0} MB of memory.</source>
            <extracomment>{0}: wish.megabytes</extracomment>
            <translation>需要超过 {0} MB 内存。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/child.py" />
            <location filename="../netbuilder/engine/importing/pytorch/drawing.py" />
            <source>line {0}: {1}</source>
            <extracomment>{0}: line; {1}: text</extracomment>
            <translation>第 {0} 行：{1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/core.py" />
            <source>normalizes over {0}; ours normalizes over the features, or over all of a sample.</source>
            <extracomment>{0}: shape</extracomment>
            <translation>在 {0} 上归一化；本程序的层在特征上或在整个样本上归一化。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/core.py" />
            <source>averages over all batches ever seen (momentum=None), which ours does not.</source>
            <translation>对见过的所有批次取平均（momentum=None），本程序的层不这样做。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/core.py" />
            <source>divides by another length than that of the features.</source>
            <translation>除以的不是特征的长度。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/core.py" />
            <source>needs a number as eps, one axis and a weight to become RMSNormalization.</source>
            <translation>要成为 RMSNormalization，需要 eps 是一个数、一个轴和一个权重。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/core.py" />
            <source>reshapes the states of a recurrent layer; take one of them.</source>
            <translation>改变循环层状态的形状；请取其中一个。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/described.py" />
            <source>The arguments "{0}" cannot be read; expected values like 10, width=64.</source>
            <extracomment>{0}: text[:80]</extracomment>
            <translation>无法读取参数“{0}”；应为 10, width=64 这样的值。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/drawing.py" />
            <source>would become {0}, where torch gives {1}.</source>
            <extracomment>{0}: value.type.describe(); {1}: known.two[1:]</extracomment>
            <translation>会变成 {0}，而 torch 给出 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/drawing.py" />
            <source>The input "{0}" is no tensor.</source>
            <extracomment>{0}: node.name</extracomment>
            <translation>输入“{0}”不是张量。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/drawing.py" />
            <source>The input "{0}" has no axis for the batch.</source>
            <extracomment>{0}: node.name</extracomment>
            <translation>输入“{0}”没有批次轴。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/drawing.py" />
            <source>The input "{0}" is a single number a sample; a drawing begins with at least one axis.</source>
            <extracomment>{0}: node.name</extracomment>
            <translation>输入“{0}”每个样本只有一个数；网络图的输入至少有一个轴。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/drawing.py" />
            <source>The forward uses "{0}", which is neither a parameter nor a buffer of the module.</source>
            <extracomment>{0}: node.target</extracomment>
            <translation>forward 用到“{0}”，它既不是模型的参数，也不是缓冲区。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/drawing.py" />
            <source>is not known here.</source>
            <translation>本程序不认识。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/drawing.py" />
            <source>is used in a way that is not known here ({0}: {1}).</source>
            <extracomment>{0}: type(error).__name__; {1}: error</extracomment>
            <translation>的用法本程序不认识（{0}：{1}）。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/drawing.py" />
            <source>The forward gives no tensor that is computed from its inputs.</source>
            <translation>forward 没有给出由输入算出的张量。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/elementwise.py" />
            <source>has a beta of {0}; our Softplus has 1.</source>
            <extracomment>{0}: beta</extracomment>
            <translation>beta 为 {0}；本程序的 Softplus 为 1。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/elementwise.py" />
            <source>has limits that are computed from the data.</source>
            <translation>界限是由数据算出的。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/elementwise.py" />
            <source>has no layer of ours.</source>
            <translation>没有对应的层。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/elementwise.py" />
            <source>does not say along which axis it works (dim).</source>
            <translation>没有说明沿哪个轴计算（dim）。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/elementwise.py" />
            <source>drops everything.</source>
            <translation>丢弃全部数值。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/entering.py" />
            <source>the shape of the input "{0}" is a guess; tell it where it is another</source>
            <extracomment>{0}: node.target</extracomment>
            <translation>输入“{0}”的形状是猜测的；如果不同，请告知</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/entering.py" />
            <source>no guess of its input's shape runs ({0}); tell it, for instance 3,32,32</source>
            <extracomment>{0}: _names(placeholders)</extracomment>
            <translation>所猜的输入形状都不能运行（{0}）；请告知形状，例如 3,32,32</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/entering.py" />
            <source>its forward takes {0} inputs ({1}), {2} are told</source>
            <extracomment>{0}: len(placeholders); {1}: _names(placeholders); {2}: len(told)</extracomment>
            <translation>它的 forward 有 {0} 个输入（{1}），却指定了 {2} 个</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/entering.py" />
            <source>tell the shape of its inputs ({0}), for instance 3,32,32</source>
            <extracomment>{0}: _names(placeholders)</extracomment>
            <translation>请告知其输入的形状（{0}），例如 3,32,32</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/entering.py" />
            <source>the input "{0}" is no shape; expected numbers like 3,32,32 or 20:int64</source>
            <extracomment>{0}: text</extracomment>
            <translation>输入“{0}”不是形状；应为 3,32,32 或 20:int64 这样的数</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/grids.py" />
            <source>reads a tensor of {0} axes without a batch; only batches can be drawn.</source>
            <extracomment>{0}: x.rank</extracomment>
            <translation>读取的是有 {0} 个轴、没有批次的张量；只能画批次。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/grids.py" />
            <source>has sizes that are not {0} whole numbers.</source>
            <extracomment>{0}: dims</extracomment>
            <translation>大小不是 {0} 个整数。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/grids.py" />
            <source>has padding "{0}" with {1}; tell the padding in numbers.</source>
            <extracomment>{0}: padding; {1}: mode</extracomment>
            <translation>填充为“{0}”，方式为 {1}；请用数字给出填充。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/grids.py" />
            <source>rounds the number of windows up (ceil_mode), which our pooling does not.</source>
            <translation>窗口数向上取整（ceil_mode），本程序的池化不这样做。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/grids.py" />
            <source>has mode "{0}", which ours has not.</source>
            <extracomment>{0}: mode</extracomment>
            <translation>模式为“{0}”，我们的层没有。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/grids.py" />
            <source>does not make its input larger by whole numbers.</source>
            <translation>不是按整数倍放大输入。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/grids.py" />
            <source>pads a tensor that is no sequence, picture or volume.</source>
            <translation>填充的张量不是序列、图片或体数据。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/grids.py" />
            <source>pads or cuts other axes than those of places.</source>
            <translation>填充或裁剪的不是表示位置的轴。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/grids.py" />
            <source>has {0}={1}, which our layer does not have.</source>
            <extracomment>{0}: name; {1}: found</extracomment>
            <translation>设置了 {0}={1}，本程序的层没有。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/grids.py" />
            <source>has {0}={1}, which our pooling does not have.</source>
            <extracomment>{0}: name; {1}: found</extracomment>
            <translation>设置了 {0}={1}，本程序的池化没有。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/module.py" />
            <source>PyTorch module</source>
            <translation>PyTorch 模型</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/module.py" />
            <source>The drawing answers as the module does (largest absolute difference {0}).</source>
            <extracomment>{0}: largest</extracomment>
            <translation>网络图的输出与模型一致（最大绝对差 {0}）。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/module.py" />
            <source>"{0}" is Python code, and finding the network in it means running it. If you know where it comes from, allow it (--trust); it runs in a process of its own, with your rights.</source>
            <extracomment>{0}: path.name</extracomment>
            <translation>“{0}”是 Python 代码，要找到其中的网络就得运行它。如果你知道它的来历，可以允许运行（--trust）；它在单独的进程中以你的权限运行。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/module.py" />
            <source>{0}, imported from {1}.</source>
            <extracomment>{0}: description.name; {1}: name</extracomment>
            <translation>{0}，导入自 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/module.py" />
            <source>"{0}" cannot be drawn: {1}.</source>
            <extracomment>{0}: path.name; {1}: found.failure.rstrip('.')</extracomment>
            <translation>“{0}”不能画成网络图：{1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/module.py" />
            <source>Outputs were not compared, as some layers are unknown.</source>
            <translation>没有比较输出，因为有些层不认识。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/module.py" />
            <source>The drawing does not have the module's weights ({0}).</source>
            <extracomment>{0}: ', '.join([*left, *extra][:5])</extracomment>
            <translation>网络图没有该模型的权重（{0}）。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/module.py" />
            <source>Careful: the drawing answers otherwise than the module, by up to {0}.</source>
            <extracomment>{0}: largest</extracomment>
            <translation>注意：网络图的输出与模型不同，最多相差 {0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/module.py" />
            <source>"{0}" gets ({1}) here, axes {2} of what the module gets.</source>
            <extracomment>{0}: entry.node; {1}: ', '.join(entry.type.axes); {2}: entry.order</extracomment>
            <translation>“{0}”在这里得到 ({1})，即模型输入的轴 {2}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/module.py" />
            <source>What came back about "{0}" cannot be read ({1}).</source>
            <extracomment>{0}: path.name; {1}: error</extracomment>
            <translation>关于“{0}”的结果无法读取（{1}）。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/pickled.py" />
            <source>expected a state_dict (names and tensors), got a {0}</source>
            <extracomment>{0}: type(found).__name__</extracomment>
            <translation>应为 state_dict（名称和张量），得到的是 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/pickled.py" />
            <source>expected a state_dict (names and tensors), got no tensors</source>
            <translation>应为 state_dict（名称和张量），却没有张量</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/pickled.py" />
            <source>expected plain tensors, at most 100,000 of them</source>
            <translation>应为普通张量，最多 100,000 个</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/pickled.py" />
            <source>it names {0}, so it is no mere state_dict, and opening it could run code</source>
            <extracomment>{0}: named[1]</extracomment>
            <translation>它提到 {0}，所以不只是 state_dict，打开它可能会运行代码</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/pickled.py" />
            <source>it is no mere state_dict, and opening it could run code</source>
            <translation>它不只是 state_dict，打开它可能会运行代码</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/sandbox.py" />
            <source>it was killed, most likely for want of memory</source>
            <translation>它被系统终止，多半是内存不足</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/sandbox.py" />
            <source>it crashed</source>
            <translation>它崩溃了</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/sandbox.py" />
            <source>it took too long</source>
            <translation>它用时过长</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/sandbox.py" />
            <source>its process ended with exit code {0}</source>
            <extracomment>{0}: code</extracomment>
            <translation>它的进程以退出码 {0} 结束</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/sandbox.py" />
            <source>"{0}" could not be read: {1} before there was an answer.</source>
            <extracomment>{0}: name; {1}: why</extracomment>
            <translation>“{0}”无法读取：没有得到结果，{1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/sandbox.py" />
            <source>"{0}" was read, but its description is longer than {1} MB.</source>
            <extracomment>{0}: name; {1}: MAX_BYTES &gt;&gt; 20</extracomment>
            <translation>“{0}”已读取，但它的描述超过 {1} MB。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/sandbox.py" />
            <source>Reading "{0}" was ended: it was not done after {1} seconds.</source>
            <extracomment>{0}: name; {1}: seconds</extracomment>
            <translation>读取“{0}”已中止：{1} 秒后仍未完成。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/sequences.py" />
            <source>has an attention mask other than one that hides later steps.</source>
            <translation>的注意力掩码不是用来遮住后面时间步的。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/sequences.py" />
            <source>is attention without its projections; nn.MultiheadAttention becomes a layer.</source>
            <translation>是没有投影的注意力；nn.MultiheadAttention 才会成为层。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/sequences.py" />
            <source>starts from a state that is given, or projects it; draw it by hand (initial_state).</source>
            <translation>从给定的状态开始，或对状态作投影；请手工绘制（initial_state）。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/sequences.py" />
            <source>reads a mask of padded steps; ours knows the true lengths from the data.</source>
            <translation>读取填充时间步的掩码；本程序从数据得知真实长度。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/sequences.py" />
            <source>has a mask over its memory.</source>
            <translation>对 memory 用了掩码。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/sequences.py" />
            <source>reads the state of a lower layer; ours gives that of the top one.</source>
            <translation>读取下层的状态；本程序只给出最上层的状态。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/sequences.py" />
            <source>says is_causal without a mask.</source>
            <translation>设置了 is_causal 却没有掩码。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/sketch.py" />
            <source>works along the batch: samples of a batch must not see each other.</source>
            <translation>沿批次计算：同一批次的样本不能互相看到。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/sketch.py" />
            <source>has its batch at another axis than the layer reads it from.</source>
            <translation>的批次轴与该层读取的轴不同。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/sketch.py" />
            <source>mixes the batch with other axes; only each sample by itself can be reshaped.</source>
            <translation>把批次与其他轴混在一起；只能单独改变每个样本的形状。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/sketch.py" />
            <source>becomes {0}, which {1}</source>
            <extracomment>{0}: type(layer).__name__; {1}: error</extracomment>
            <translation>会成为 {0}，而它{1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/tracing.py" />
            <source>expected one network in the file; name one of them as the object: {0}</source>
            <extracomment>{0}: _offered(module)</extracomment>
            <translation>文件中应只有一个网络；请用对象名指定其中一个：{0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/tracing.py" />
            <source>"{0}" is a {1}; expected a torch.nn.Module, or what makes one</source>
            <extracomment>{0}: name; {1}: type(made).__name__</extracomment>
            <translation>“{0}”是 {1}；应为 torch.nn.Module 或能生成它的函数</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/tracing.py" />
            <source>it makes {0} steps; a drawing has at most {1}</source>
            <extracomment>{0}: len(graph.nodes); {1}: MOST_NODES</extracomment>
            <translation>它有 {0} 步；网络图最多 {1} 步</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/tracing.py" />
            <source>name the class or function that gets the arguments: {0}</source>
            <extracomment>{0}: _offered(module)</extracomment>
            <translation>请指明接收这些参数的类或函数：{0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/tracing.py" />
            <source>the file has no "{0}"; it has {1}</source>
            <extracomment>{0}: name; {1}: _offered(module)</extracomment>
            <translation>文件中没有“{0}”；有 {1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/pytorch/tracing.py" />
            <source>its forward depends on the values or the number of its data (an if, a loop, len or range over a tensor), and a drawing is always the same ({0})</source>
            <extracomment>{0}: ' '.join(str(error).split())[:120]</extracomment>
            <translation>它的 forward 取决于数据的值或个数（对张量用了 if、循环、len 或 range），而网络图总是不变的（{0}）</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/safetensors.py" />
            <location filename="../netbuilder/engine/importing/weights.py" />
            <source>"{0}" holds weights, but no drawing: lay them onto one that fits (--onto DRAWING.netb).</source>
            <extracomment>{0}: path.name</extracomment>
            <translation>“{0}”中有权重，但没有网络图：请把它们放到合适的网络图上（--onto DRAWING.netb）。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/safetensors.py" />
            <location filename="../netbuilder/engine/importing/weights.py" />
            <source>"{0}" is damaged, or no safetensors file ({1}).</source>
            <extracomment>{0}: path.name; {1}: error</extracomment>
            <translation>“{0}”已损坏，或不是 safetensors 文件（{1}）。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/safetensors.py" />
            <source>The drawing in "{0}" cannot be read: {1}</source>
            <extracomment>{0}: path.name; {1}: error</extracomment>
            <translation>无法读取“{0}”中的网络图：{1}</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/weights.py" />
            <source>matched by shape in order</source>
            <translation>按形状依次对应</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/weights.py" />
            <source>{0}, though the file has {1} such layers and the drawing {2}: look at it</source>
            <extracomment>{0}: DOUBTFUL; {1}: given; {2}: places</extracomment>
            <translation>{0}，但文件中有 {1} 个这样的层，网络图中有 {2} 个：请检查</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/weights.py" />
            <source>matched by its shape, which no other layer has</source>
            <translation>按形状对应，没有其他层是这个形状</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/weights.py" />
            <source>matched by its shape and its place among {0} of this shape</source>
            <extracomment>{0}: given</extracomment>
            <translation>按形状以及在 {0} 个同形状层中的位置对应</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/weights.py" />
            <source>"{0}" is no file of weights: expected a name ending in one of {1}.</source>
            <extracomment>{0}: path.name; {1}: known</extracomment>
            <translation>“{0}”不是权重文件：文件名应以 {1} 之一结尾。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/weights.py" />
            <source>no tensors</source>
            <translation>没有张量</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/weights.py" />
            <source>"{0}" fits no node of the drawing, by name or by shape; it begins with {1}.</source>
            <extracomment>{0}: path.name; {1}: first</extracomment>
            <translation>“{0}”按名称和形状都不适合网络图中的任何节点；它以 {1} 开头。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/weights.py" />
            <source>no node of the drawing has tensors of these names and shapes</source>
            <translation>网络图中没有节点具有这些名称和形状的张量</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/weights.py" />
            <source>Not by name but by shape: {0}.</source>
            <extracomment>{0}: shown</extracomment>
            <translation>不是按名称而是按形状对应：{0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/weights.py" />
            <source>Nodes that start with new weights: {0}.</source>
            <extracomment>{0}: ', '.join(new)</extracomment>
            <translation>从新权重开始的节点：{0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/importing/weights.py" />
            <source>"{0}" is not read: {1}. Save it anew with safetensors.torch.save_file.</source>
            <extracomment>{0}: path.name; {1}: failure.rstrip('.')</extracomment>
            <translation>“{0}”没有读取：{1}。请用 safetensors.torch.save_file 重新保存。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/learner.py" />
            <source>the first layer with such numbers is "{0}"</source>
            <extracomment>{0}: guilty</extracomment>
            <translation>最先出现这种数的层是“{0}”</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/learner.py" />
            <source>the loss itself overflows</source>
            <translation>损失本身溢出</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/learner.py" />
            <source>The loss became NaN or infinite at step {0}; {1}. The learning rate is {2}: try {3}, scale the inputs, or clip gradients. The weights before this step are kept.</source>
            <extracomment>{0}: step + 1; {1}: where; {2}: rate; {3}: min(rate / 10, usual)</extracomment>
            <translation>损失在第 {0} 步变为 NaN 或无穷；{1}。学习率为 {2}：请试试 {3}，或缩放输入，或裁剪梯度。这一步之前的权重已保留。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/learner.py" />
            <source>The optimizer "{0}" has no weights to train: every layer it is for is frozen.</source>
            <extracomment>{0}: turn.name</extracomment>
            <translation>优化器“{0}”没有可训练的权重：它负责的层全部冻结了。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/look.py" />
            <source>There is nothing to see at "{0}": the model has {1}.</source>
            <extracomment>{0}: question.node; {1}: known</extracomment>
            <translation>“{0}”处没有可看的内容：模型有 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/look.py" />
            <source>expected 1 to {0} numbers of samples from 0 to {1}, got {2}.</source>
            <extracomment>{0}: SAMPLES; {1}: len(part) - 1; {2}: samples</extracomment>
            <translation>应为 1 到 {0} 个样本编号，编号为 0 到 {1}，得到的是 {2}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/modules/attention.py" />
            <source>learned positions reach {0} steps; the sequence has {1}. Raise max_length.</source>
            <extracomment>{0}: longest; {1}: steps</extracomment>
            <translation>学得的位置编码只到 {0} 步；序列有 {1} 步。请增大 max_length。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/modules/audio.py" />
            <source>a sound of {0} samples is shorter than one frame of {1}.</source>
            <extracomment>{0}: x.shape[1]; {1}: self.length</extracomment>
            <translation>{0} 个采样点的声音比一帧（{1}）还短。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/modules/audio.py" />
            <source>a sound of {0} samples is too short for windows of {1}.</source>
            <extracomment>{0}: x.shape[1]; {1}: self.fft_length</extracomment>
            <translation>{0} 个采样点的声音对于 {1} 的窗口太短。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/modules/augmentation.py" />
            <location filename="../netbuilder/engine/modules/preprocessing.py" />
            <source>cannot cut {0}×{1} out of images of {2}×{3}.</source>
            <extracomment>{0}: self.height; {1}: self.width; {2}: x.shape[2]; {3}: x.shape[3]</extracomment>
            <translation>无法从 {2}×{3} 的图片中裁出 {0}×{1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/naive.py" />
            <source>The metric mase needs a forecast window: it compares with earlier values of the series.</source>
            <translation>指标 mase 需要预测窗口：它要与序列中更早的值比较。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/naive.py" />
            <source>The metric mase has a season of {0} rows, but the window looks back {1}: choose at most that.</source>
            <extracomment>{0}: season; {1}: longest</extracomment>
            <translation>指标 mase 的周期为 {0} 行，而窗口只回看 {1} 行：请选不超过它的值。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/naive.py" />
            <source>seasonal naive</source>
            <translation>季节性朴素预测</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/naive.py" />
            <source> with growth</source>
            <translation>（带增长）</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/new_recordings.py" />
            <source>{0} is no recording that can be read: {1}.</source>
            <extracomment>{0}: name; {1}: error</extracomment>
            <translation>{0} 不是可以读取的录音：{1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/new_samples.py" />
            <source>{0}: the model takes {1}, which is not read from such a file; use an .npz.</source>
            <extracomment>{0}: path; {1}: field.describe()</extracomment>
            <translation>{0}：模型需要 {1}，不能从这种文件读取；请使用 .npz。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/new_samples.py" />
            <source>row </source>
            <translation>第 </translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/new_samples.py" />
            <location filename="../netbuilder/engine/new_series.py" />
            <source>{0} holds no sample.</source>
            <extracomment>{0}: path</extracomment>
            <translation>{0} 中没有样本。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/new_samples.py" />
            <source>{0}: expected samples of {1}, got the shape {2}.</source>
            <extracomment>{0}: path; {1}: field.describe(); {2}: values.shape[1:]</extracomment>
            <translation>{0}：样本应为 {1}，得到的形状是 {2}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/new_samples.py" />
            <source>{0}: there is no text in {1}.</source>
            <extracomment>{0}: path; {1}: empty[0]</extracomment>
            <translation>{0}：{1} 中没有文本。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/new_samples.py" />
            <source>{0} holds no file of the kinds {1}.</source>
            <extracomment>{0}: path; {1}: ', '.join((s[1:] for s in suffixes))</extracomment>
            <translation>{0} 中没有以下类型的文件：{1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/new_samples.py" />
            <source>sample {0}</source>
            <extracomment>{0}: i</extracomment>
            <translation>样本 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/new_samples.py" />
            <source>{0} is no picture that can be read: {1}.</source>
            <extracomment>{0}: path; {1}: error</extracomment>
            <translation>{0} 不是可以读取的图片：{1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/new_samples.py" />
            <source>{0} is not a UTF-8 text: save it as UTF-8.</source>
            <extracomment>{0}: path</extracomment>
            <translation>{0} 不是 UTF-8 文本：请存为 UTF-8。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/new_samples.py" />
            <source>{0}, {1}: {2} The title stands in the first line, the text below it.</source>
            <extracomment>{0}: path; {1}: name; {2}: error</extracomment>
            <translation>{0}，{1}：{2} 第一行是标题，下面是正文。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/new_samples.py" />
            <source>{0} after {1}</source>
            <extracomment>{0}: name; {1}: row at</extracomment>
            <translation>{0} 在 {1} 之后</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/new_series.py" />
            <source>The table has no column "{0}", which the model was trained with.</source>
            <extracomment>{0}: column or name</extracomment>
            <translation>表格没有列“{0}”，而模型是用它训练的。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/new_series.py" />
            <source>{0}: a forecast needs {1} rows to look back, got {2}.</source>
            <extracomment>{0}: path; {1}: data.window.history; {2}: longest</extracomment>
            <translation>{0}：预测需要回看 {1} 行，得到的是 {2} 行。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/new_series.py" />
            <source>{0}, row {1}: expected a date such as 2026-01-31, got "{2}".</source>
            <extracomment>{0}: path; {1}: row; {2}: cell</extracomment>
            <translation>{0} 第 {1} 行：应为日期（如 2026-01-31），得到“{2}”。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/new_series.py" />
            <source>{0}, row {1}: expected a number to order the rows by, got "{2}".</source>
            <extracomment>{0}: path; {1}: row; {2}: cell</extracomment>
            <translation>{0} 第 {1} 行：应为用于排序的数，得到“{2}”。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/new_series.py" />
            <source>{0}, row {1}: expected a number in column {2}, got "{3}".</source>
            <extracomment>{0}: path; {1}: row; {2}: position + 1; {3}: text</extracomment>
            <translation>{0} 第 {1} 行：第 {2} 列应为数值，得到的是“{3}”。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/opening.py" />
            <source>The drawing has no trained weights: train it, or name weights to start from in the plan.</source>
            <translation>网络图没有训练过的权重：请先训练，或在计划中指定起始权重。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/other_data.py" />
            <source>Data change during a run only where one process trains on single samples.</source>
            <translation>只有一个进程在单个样本上训练时，才能在运行中更换数据。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/other_data.py" />
            <source>These data have other fields or classes than those the run began with: train anew.</source>
            <translation>这些数据的字段或类别与运行开始时不同：请重新训练。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/other_data.py" />
            <source>There is no sample to train on.</source>
            <translation>没有可用于训练的样本。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/other_summaries.py" />
            <source>likeness to the article</source>
            <translation>与文章的相似度</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/other_summaries.py" />
            <source>best there are</source>
            <translation>可能的最好结果</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/other_summaries.py" />
            <source>most like the article</source>
            <translation>最像整篇文章的句子</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/projection.py" />
            <source>expected 2 to {0} samples to be put on a plane, got {1}.</source>
            <extracomment>{0}: MOST; {1}: question.count</extracomment>
            <translation>投影到平面需要 2 到 {0} 个样本，得到的是 {1} 个。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/projection.py" />
            <source>"{0}" has no table of words: expected the path of an Embedding.</source>
            <extracomment>{0}: question.node</extracomment>
            <translation>“{0}”没有词表：应为一个 Embedding 的路径。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/rate_finder.py" />
            <source>The loss falls fastest at a learning rate of {0}; this run uses {1}.</source>
            <extracomment>{0}: best; {1}: rate</extracomment>
            <translation>学习率为 {0} 时损失下降最快；这次运行使用 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/rate_finder.py" />
            <source>The learning-rate finder saw no rate at which the loss falls.</source>
            <translation>学习率搜索没有找到使损失下降的学习率。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/run_folder.py" />
            <source>expected the folder of a run (with a document.netb), got "{0}".</source>
            <extracomment>{0}: path</extracomment>
            <translation>应为一次运行的文件夹（含有 document.netb），得到的是“{0}”。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/runner.py" />
            <source>the run's folder "{0}" cannot be written ({1}): put that right, then resume the run.</source>
            <extracomment>{0}: place; {1}: reason</extracomment>
            <translation>运行的文件夹“{0}”无法写入（{1}）：请先解决，再继续这次运行。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/samples.py" />
            <source>"{0}" takes {1} numbers a sample, got {2}.</source>
            <extracomment>{0}: door.node; {1}: size; {2}: list(latent.shape[1:])</extracomment>
            <translation>“{0}” 每个样本需要 {1} 个数，得到的是 {2}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/samples.py" />
            <source>This model draws nothing by chance, so it makes nothing new: that needs a Sampling or a Noise layer.</source>
            <translation>这个模型不抽取随机数，因此产生不了新东西：需要 Sampling 层或 Noise 层。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/samples.py" />
            <source>"{0}" draws {1}; one row of numbers is needed.</source>
            <extracomment>{0}: door.node; {1}: door.results[0].type.describe()</extracomment>
            <translation>“{0}” 抽取的是 {1}；需要一行数。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/samples.py" />
            <source>Nothing that comes after "{0}" has the shape of an input, so it makes no data.</source>
            <extracomment>{0}: door.node</extracomment>
            <translation>“{0}” 之后没有任何结果具有输入的形状，因此产生不了数据。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/samples.py" />
            <source>"{0}" makes {1}, which is no picture.</source>
            <extracomment>{0}: self.node; {1}: self.source.value.type.describe()</extracomment>
            <translation>“{0}” 产生的是 {1}，不是图片。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/sentence_choice.py" />
            <source>there is no sentence with words in it.</source>
            <translation>其中没有带词的句子。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/service.py" />
            <source>{0} is not possible now: nothing is being trained.</source>
            <extracomment>{0}: type(command).__name__</extracomment>
            <translation>现在不能执行 {0}：没有训练在进行。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/start.py" />
            <source>{0} of {1} tensors start with the weights of {2}</source>
            <extracomment>{0}: len(given); {1}: len(given) + len(new); {2}: start.name</extracomment>
            <translation>{1} 个张量中有 {0} 个从 {2} 的权重开始</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/start.py" />
            <source>{0}; new: {1}.</source>
            <extracomment>{0}: sentence; {1}: listed(new)</extracomment>
            <translation>{0}；新的：{1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/start.py" />
            <source>The weights to start from are missing: there is no file "{0}". Put it there, or choose others.</source>
            <extracomment>{0}: path</extracomment>
            <translation>起始权重缺失：没有文件“{0}”。请把它放到那里，或选择别的权重。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/start.py" />
            <source>the run "{0}" has no weights yet: it was stopped before the first checkpoint.</source>
            <extracomment>{0}: folder.path</extracomment>
            <translation>运行“{0}”还没有权重：它在第一个检查点之前就停止了。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/start.py" />
            <source>"{0}" was changed since the run began: start a new run.</source>
            <extracomment>{0}: origin['file']</extracomment>
            <translation>运行开始之后“{0}”被改动过：请重新开始一次运行。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/start.py" />
            <source>None of the {0} tensors of "{1}" has a name and shape of this network: choose the weights that belong to it, or start with new ones.</source>
            <extracomment>{0}: len(start.tensors); {1}: start.name</extracomment>
            <translation>“{1}”的 {0} 个张量没有一个与这个网络的名称和形状相符：请选择属于它的权重，或从新的权重开始。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/start.py" />
            <source>"{0}" holds no weights in the format safetensors, or is damaged ({1}).</source>
            <extracomment>{0}: path; {1}: error</extracomment>
            <translation>“{0}”中没有 safetensors 格式的权重，或已损坏（{1}）。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/steering.py" />
            <source>set by hand</source>
            <translation>手动设置</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/steering.py" />
            <source>expected a learning rate from 0 to 1e6 for an optimizer of this plan.</source>
            <translation>应为 0 到 1e6 的学习率，并用于这个训练计划的某个优化器。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/steering.py" />
            <source>{0} is not possible while a run is going.</source>
            <extracomment>{0}: type(command).__name__</extracomment>
            <translation>运行进行中不能执行 {0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/surface.py" />
            <source>expected 2 to {0} points along an axis, got {1}.</source>
            <extracomment>{0}: LARGEST; {1}: question.size</extracomment>
            <translation>每个轴应有 2 到 {0} 个点，得到的是 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/surface.py" />
            <source>A plane needs a model that two numbers enter; into this one enters {0}.</source>
            <extracomment>{0}: given</extracomment>
            <translation>平面需要一个输入为两个数的模型；进入这个模型的是 {0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/surface.py" />
            <source>expected a range [left, right, bottom, top], got {0}.</source>
            <extracomment>{0}: wanted</extracomment>
            <translation>应为范围 [左, 右, 下, 上]，得到的是 {0}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/task.py" />
            <source>The drawing has no data set: choose one before training.</source>
            <translation>图没有数据集：请先选择数据集再训练。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/task.py" />
            <source>The metric {0} of "{1}" needs a network that writes: choose pairs of texts as data, and let the field of what was written so far enter the network.</source>
            <extracomment>{0}: metric.name; {1}: output.node</extracomment>
            <translation>“{1}” 的指标 {0} 需要会写作的网络：请选文本对作为数据，并让“到目前为止写出的内容”这一字段进入网络。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/told.py" />
            <source>A mistake in NetBuilder stopped this: {0}: {1}.</source>
            <extracomment>{0}: type(error).__name__; {1}: error</extracomment>
            <translation>NetBuilder 中的一个错误中断了这一操作：{0}：{1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/engine/writing.py" />
            <source>expected 1 to {0} beams, got {1}.</source>
            <extracomment>{0}: MOST_BEAMS; {1}: beams</extracomment>
            <translation>束数应为 1 到 {0}，得到的是 {1}。</translation>
        </message>
        <message>
            <location filename="../netbuilder/ui/arrange/blocks.py" />
            <source>own weights for {0} nodes</source>
            <extracomment>{0}: len(edits)</extracomment>
            <translation>让 {0} 个节点各用自己的权重</translation>
        </message>
        <message>
            <location filename="../netbuilder/ui/arrange/blocks.py" />
            <source>share weights</source>
            <translation>共享权重</translation>
        </message>
        <message>
            <location filename="../netbuilder/ui/arrange/blocks.py" />
            <source>unpack {0} blocks</source>
            <extracomment>{0}: len(edits)</extracomment>
            <translation>拆开 {0} 个模块</translation>
        </message>
        <message>
            <location filename="../netbuilder/ui/arrange/fitting.py" />
            <source>rewire {0}</source>
            <extracomment>{0}: source</extracomment>
            <translation>重接 {0} 的连线</translation>
        </message>
        <message>
            <location filename="../netbuilder/ui/arrange/fitting.py" />
            <source>rewire</source>
            <translation>重新连线</translation>
        </message>
        <message>
            <location filename="../netbuilder/ui/arrange/inserting.py" />
            <source>insert {0} on the wire</source>
            <extracomment>{0}: node.id</extracomment>
            <translation>在连线上插入 {0}</translation>
        </message>
        <message>
            <location filename="../netbuilder/ui/arrange/inserting.py" />
            <source>reroute a wire</source>
            <translation>改接连线</translation>
        </message>
        <message>
            <location filename="../netbuilder/ui/arrange/pasting.py" />
            <source>duplicate</source>
            <translation>复制一份</translation>
        </message>
        <message>
            <location filename="../netbuilder/ui/arrange/removing.py" />
            <source>remove {0} things</source>
            <extracomment>{0}: count</extracomment>
            <translation>移除 {0} 项</translation>
        </message>
        <message>
            <location filename="../netbuilder/ui/arrange/removing.py" />
            <source>cut {0} wires</source>
            <extracomment>{0}: len(edits)</extracomment>
            <translation>剪断 {0} 条连线</translation>
        </message>
        <message>
            <location filename="../netbuilder/ui/arrange/tidying.py" />
            <source>tidy up {0} nodes</source>
            <extracomment>{0}: len(nodes)</extracomment>
            <translation>整理 {0} 个节点</translation>
        </message>
        <message>
            <location filename="../netbuilder/ui/arrange/tidying.py" />
            <source>tidy up</source>
            <translation>整理</translation>
        </message>
        <message>
            <location filename="../netbuilder/ui/canvas/gestures/deeds.py" />
            <source>align</source>
            <translation>对齐</translation>
        </message>
        <message>
            <location filename="../netbuilder/ui/canvas/gestures/deeds.py" />
            <source>distribute</source>
            <translation>等距分布</translation>
        </message>
        <message>
            <location filename="../netbuilder/ui/canvas/gestures/moving.py" />
            <source>move</source>
            <translation>移动</translation>
        </message>
        <message>
            <location filename="../netbuilder/ui/data/drawing.py" />
            <source>draw a first network</source>
            <translation>画出第一个网络</translation>
        </message>
        <message>
            <location filename="../netbuilder/ui/data/fitting.py" />
            <source>fit the drawing to the data</source>
            <translation>让网络图适合数据</translation>
        </message>
        <message>
            <location filename="../netbuilder/ui/inspector/target.py" />
            <source>set {0} of {1} nodes</source>
            <extracomment>{0}: name.replace('_', ' '); {1}: len(edits)</extracomment>
            <translation>设置 {1} 个节点的 {0}</translation>
        </message>
    </context>
</TS>
