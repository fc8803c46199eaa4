<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>data</name>
        <message>
            <source>Digits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1,797 small grey pictures of handwritten digits, 8 × 8 pixels of 17 shades.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>MNIST</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>70,000 grey pictures of handwritten digits, 28 × 28 pixels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fashion-MNIST (small)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>7,000 grey pictures of clothes, 28 × 28 pixels, in 10 classes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Iris</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>150 flowers of 3 species: length and width of sepals and petals, in cm.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>178 Italian wines of 3 cultivars: 13 chemical measurements.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Breast cancer (Wisconsin)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>569 biopsies, benign or malignant: 30 measurements of the cell nuclei.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Diabetes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>442 patients: age, sex, body mass index, blood pressure, blood serum, and the disease a year later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bike demand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>731 days of rented bicycles in Washington, with weather and calendar.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Topics</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>8,000 English definitions of nouns (WordNet), in 8 topics.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Spoken digits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>3,000 recordings of the digits 0 to 9 as 13 mel-frequency cepstral coefficients a time step.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fashion-MNIST</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>70,000 grey pictures of clothes, 28 × 28 pixels, in 10 classes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>CIFAR-10</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>60,000 colour pictures of animals and vehicles, 32 × 32 pixels, in 10 classes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Spoken digits (recordings)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>2,500 recordings of five people saying the digits 0 to 9 in English, 8 kHz.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>family</name>
        <message>
            <source>Input/output</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Core</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Convolution</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pooling</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Activation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Normalization</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Regularization</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recurrent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Attention</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Merge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tensor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Preprocessing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Generative</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Control</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>help</name>
        <message>
            <source>A field of the data set enters the network here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>While the drawing has no data set, shape and dtype say what will come.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What arrives here is compared with a field of the data set: the loss that training makes small.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A drawing may have several; their losses are added up, each times its weight.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A function on every number: y = activation(x), chosen by name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>softmax and log_softmax run over the features, or the channels of a picture.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fully connected layer: y = activation(x · W + b), over the last axis.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every unit looks at every input feature.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gives on what it gets: y = x. A place to name, or to come back to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A learned vector for every token: y[t] = E[x[t]].</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The first layer for text and categories: similar tokens get similar vectors (Bengio et al. 2003).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All numbers in one row: y[i] = x[…], the last axis running fastest.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Goes between convolutions and Dense. Where each number was is lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The axes in another order: axis i of the output is axis dims[i] of the input, counted from 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Axis names stay in their places: after (2, 1) the former features are the time, so that a Dense mixes over time (Tolstikhin et al. 2021, MLP-Mixer).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same numbers in the same order with other sizes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the axes mean follows from their number: (features), (time, features), (channels, height, width), (channels, depth, height, width).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Convolution over time: y[t] = activation(Σₖ x[t·stride + k·dilation] · W[k] + b).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finds the same short pattern anywhere in a sequence: words, sound, measurements. "causal" padding puts all zeros in front, so that no output looks into the future (van den Oord et al. 2016, WaveNet).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Convolution over a picture: y = activation(W ∗ x + b), one kernel a filter.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each filter finds one small pattern wherever it is, with few weights (LeCun et al. 1989). The usual first layer for pictures.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Convolution over a volume: y = activation(W ∗ x + b), one kernel a filter.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For scans in depth, or pictures in time (Ji et al. 2010).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Convolution over time of every feature on its own: y[:, c] = activation(W_c ∗ x[:, c] + b_c).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Features are not mixed; a Dense or a Conv1D with kernel 1 after it does that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Convolution of every channel of a picture on its own: y_c = activation(W_c ∗ x_c + b_c).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The cheap half of MobileNet's blocks (Howard et al. 2017); a Conv2D with kernel 1 after it mixes the channels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A depthwise convolution over time, then a mix of the features: y = activation(P · (D ∗ x) + b).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close to a Conv1D with far fewer weights.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A depthwise convolution over a picture, then a mix of the channels: y = activation(P · (D ∗ x) + b).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close to a Conv2D with far fewer weights (Chollet 2017, Xception).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Transposed convolution over time: every step of the input adds x[t] · W to the output from t · stride on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Makes sequences longer, in decoders and generators.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Transposed convolution: every element of the picture adds x · W to the output around its place · stride.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Makes pictures larger with learned weights, in autoencoders, generators and segmentation (Zeiler et al. 2010).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Transposed convolution: every element of the volume adds x · W to the output around its place · stride.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Makes volumes larger with learned weights.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deals channels out like cards: group by group in, one of each group in turn out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lets the groups of grouped convolutions talk to each other (Zhang et al. 2017, ShuffleNet).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Makes a picture larger by laying factor² channels out as factor × factor places.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>After a Conv2D with factor² times the filters it makes pictures larger with learned weights (Shi et al. 2016).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Makes a picture smaller without losing anything: factor × factor places become factor² channels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The mean of each feature in a window of time: y[t] = mean x[t·stride … t·stride + pool_size - 1].</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Makes a sequence shorter and smoother. With "same" padding only true steps count; zeros added by number count too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The mean of each channel in a window: y = mean of the window.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Makes a picture smaller and smoother. With "same" padding only true elements count; zeros added by number count too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Makes a volume smaller and smoother. With "same" padding only true elements count; zeros added by number count too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The largest value of each feature in a window of time: y[t] = max x[t·stride … t·stride + pool_size - 1].</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Makes a sequence shorter and keeps what stood out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The largest value of each channel in a window: y = max of the window.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Makes a picture smaller and keeps what stood out; a small shift of the picture changes little.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Makes a volume smaller and keeps what stood out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The mean of each feature in output_size equal stretches of time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gives sequences of any length one size.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The mean of each channel in each of output_size equal tiles of a picture.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gives pictures of any size one size (He et al. 2014, spatial pyramid pooling).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The mean of each channel in each of output_size equal blocks of a volume.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gives volumes of any size one size.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The largest value of each feature in output_size equal stretches of time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The largest value of each channel in each of output_size equal tiles of a picture.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gives pictures of any size one size.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The largest value of each channel in each of output_size equal blocks of a volume.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The mean of each feature over all time: y = mean over t of x[t].</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turns a sequence of any length into one vector. Padding of shorter sequences is left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The mean of each channel over the whole picture: y = mean of x.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Goes between convolutions and Dense with far fewer weights than Flatten (Lin et al. 2013).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The mean of each channel over the whole volume: y = mean of x.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Goes between convolutions and Dense.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The largest value of each feature over all time: y = max over t of x[t].</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Was this feature there at any time? Padding of shorter sequences is left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The largest value of each channel over the whole picture: y = max of x.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Was this pattern anywhere in the picture?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The largest value of each channel over the whole volume: y = max of x.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Was this pattern anywhere in the volume?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Makes a sequence longer: every step is repeated, y[t] = x[⌊t / size⌋], or blended with its neighbours.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Makes a picture larger: every element is repeated, y[i, j] = x[⌊i / size⌋, ⌊j / size⌋], or blended.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Before a Conv2D it does the work of a Conv2DTranspose without its checkerboard patterns (Odena et al. 2016).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Makes a volume larger: every element is repeated, or blended with its neighbours.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Continuously differentiable ELU: y = max(x, 0) + min(alpha · (e^(x / alpha) - 1), 0) (Barron 2017).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exponential linear unit: y = x for x &gt; 0, alpha · (eˣ - 1) below.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Smooth, with outputs around 0 (Clevert et al. 2015).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>y = eˣ.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gaussian error linear unit: y = x · Φ(x), Φ the normal distribution's cumulative function.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The usual choice in transformers (Hendrycks &amp; Gimpel 2016).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>y = min(max(x / 6 + 1/2, 0), 1): a sigmoid of straight lines.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>y = x · min(max(x / 6 + 1/2, 0), 1): a SiLU of straight lines (Howard et al. 2019, MobileNetV3).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>y = x where |x| &gt; threshold, else 0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>y = x for x ≥ 0, negative_slope · x below.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A ReLU that lets a little through, so that no unit dies (Maas et al. 2013). Usual in discriminators.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>y = ln(1 / (1 + e⁻ˣ)).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>y = x · tanh(ln(1 + eˣ)) (Misra 2019).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ReLU with a random slope below 0: while training between lower and upper, else their mean (Xu et al. 2015).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rectified linear unit: y = max(x, 0).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The usual choice between layers: cheap, and its slope does not fade (Nair &amp; Hinton 2010). With max_value the output is capped, with negative_slope values below threshold keep a slope: y = negative_slope · (x - threshold).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>y = min(max(x, 0), 6).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A ReLU whose output is bounded, for small number formats (Howard et al. 2017, MobileNet).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Scaled ELU: y = 1.0507 · x for x &gt; 0, 1.0507 · 1.6733 · (eˣ - 1) below.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keeps mean and variance from layer to layer in plain Dense networks with LecunNormal weights (Klambauer et al. 2017).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sigmoid linear unit: y = x / (1 + e⁻ˣ).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Smooth; usual in newer networks for pictures (Elfwing et al. 2017, Ramachandran et al. 2017).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>y = 1 / (1 + e⁻ˣ): between 0 and 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For the probability of yes or no, and for gates.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>y = ln(1 + eˣ): a smooth ReLU, always above 0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For numbers which must be positive, such as a variance.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>y = x moved towards 0 by threshold, 0 where it would pass it: sign(x) · max(|x| - threshold, 0).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>y = x / (1 + |x|): between -1 and 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hyperbolic tangent: y = (eˣ - e⁻ˣ) / (eˣ + e⁻ˣ), between -1 and 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>y = x - tanh(x).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>y = x where x &gt; threshold, else value.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gated linear unit: y = a · sigmoid(b), a and b the two halves of the input (Dauphin et al. 2016).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Logarithm of the softmax: y_i = x_i - ln Σⱼ e^(x_j), without its loss of digits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ReLU with a learned slope below 0: y = x for x ≥ 0, alpha · x below (He et al. 2015).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Probabilities that add up to 1: y_i = e^(x_i) / Σⱼ e^(x_j).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For the last layer of a classifier; leave it out where the loss takes logits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Normalizes each channel or feature over the batch: y = γ · (x - mean) / √(variance + ε) + β.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Makes training faster and less fussy about the learning rate (Ioffe &amp; Szegedy 2015). While training, mean and variance are those of the batch; afterwards the running ones: running = momentum · running + (1 - momentum) · batch.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Normalizes groups of channels of each sample: y = γ · (x - mean) / √(variance + ε) + β.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Like BatchNormalization where batches are small (Wu &amp; He 2018). One group is a LayerNormalization over all numbers, as many groups as channels an InstanceNormalization.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Normalizes each channel of each sample over its places: y = γ · (x - mean) / √(variance + ε) + β.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Takes contrast and colour cast out of a picture; for style transfer and generators (Ulyanov et al. 2016).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Normalizes each sample on its own: y = γ · (x - mean) / √(variance + ε) + β.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The usual one for sequences and transformers; it does not depend on the batch (Ba et al. 2016). Mean and variance are those of the features at one place (Keras), or of all numbers of the sample.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Divides the features at each place by their root mean square: y = γ · x / √(mean(x²) + ε).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A LayerNormalization without mean and offset: cheaper, in newer transformers (Zhang &amp; Sennrich 2019).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Divides the features at each place by their length: y = x / ‖x‖.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For comparing directions: embeddings, cosine similarity.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Brings each feature or channel to mean 0 and variance 1: y = (x - mean) / √variance.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mean and variance are taken from the training data before training begins, and stay. The first layer for tables and measurements, whose columns have different units. A feature that never varies becomes 0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Multiplies each feature or channel by a learned factor: y = γ · x, γ small at first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>At the end of a residual branch it lets very deep models start as if the branch were not there (Touvron et al. 2021, CaiT; used by ConvNeXt).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Divides by the activity of neighbouring channels: y_c = x_c / (k + alpha / size · Σ x²)^beta.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sum runs over size channels around c. Of historical interest (Krizhevsky et al. 2012, AlexNet).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gives x on, and adds its size to the loss: l1 · Σ|x| + l2 · Σx² of a sample, averaged over the batch.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With l1 few units are active at a time: sparse codes (Olshausen &amp; Field 1996).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A dropout that keeps mean and variance, for networks with SELU (Klambauer et al. 2017).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sets whole samples to 0 while training, the others to x / (1 - rate): before an Add it skips the branch.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Makes very deep residual networks trainable (stochastic depth, Huang et al. 2016).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sets a random share of the numbers to 0 while training, the others to x / (1 - rate); gives x on otherwise.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No unit can lean on one other unit, so the model memorizes less (Srivastava et al. 2014).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Multiplies by random numbers around 1 while training: y = x · N(1, rate / (1 - rate)) (Srivastava et al. 2014).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Adds random numbers while training: y = x + N(0, stddev²).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A model that must bear noise learns smoother rules; also makes denoising autoencoders (Vincent et al. 2008).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sets whole features to 0 for all time while training, the others to x / (1 - rate) (Tompson et al. 2014).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Neighbouring steps tell the same, so that single zeros would hide little.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sets whole channels of a picture to 0 while training, the others to x / (1 - rate) (Tompson et al. 2014).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Neighbouring places tell the same, so that single zeros would hide little.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sets whole channels of a volume to 0 while training, the others to x / (1 - rate) (Tompson et al. 2014).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two copies of a recurrent layer (Schuster &amp; Paliwal 1997): one reads forwards, one backwards; both are joined.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each output then knows what comes before and after it. Not for forecasts, where the future is not there yet. Stacked layers join their directions side by side between the layers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same layer, with the same weights, applied to every time step.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For example a convolution on every picture of a film. Any layer with one input and one output can stand inside.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gated recurrent unit (Cho et al. 2014): h_t = z · h_(t-1) + (1 - z) · tanh(x_t · W + r · (h_(t-1) · U + b')).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The gates z (keep) and r (reset) are sigmoids of x_t · W + h_(t-1) · U + b. Often as good as an LSTM with a quarter fewer weights. The reset gate acts after the product with U (Keras's reset_after=True).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Long short-term memory (Hochreiter &amp; Schmidhuber 1997): c_t = f · c_(t-1) + i · g, h_t = o · tanh(c_t).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The gates i (write), f (keep) and o (show) are sigmoids of x_t · W + h_(t-1) · U + b, g is a tanh of the same kind. Because c is only scaled and added to, it remembers over hundreds of steps. For text, speech, forecasts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The plain recurrent layer (Elman 1990): h_t = activation(x_t · W + h_(t-1) · U + b).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reads a sequence step by step and keeps a memory h. It forgets after a dozen steps; LSTM and GRU do not.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Attention with several heads (Vaswani et al. 2017): softmax(Q · Kᵀ / √key_dim) · V in each head.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The heads are joined by a projection to the width of the query. Every step of the query asks all steps of key and value, and takes a mixture of the values whose keys fit. With the same sequence at all three ports it is self-attention. Padded steps of the value are not looked at.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Adds to every step a vector that tells its position: y_t = x_t + p_t.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Attention does not see order by itself; with this it does. Sinusoidal (Vaswani et al. 2017): p_t holds sin(t / 10000^(2i / features)) and cos of the same, in turns, and works for any length. Learned: a table of weights, for at most max_length steps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>MultiHeadAttention of a sequence with itself (Vaswani et al. 2017): softmax(Q · Kᵀ / √key_dim) · V in each head.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every step takes a mixture of all steps, weighted by how well they fit. Padded steps are not looked at.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Puts one learned step in front of a sequence, in which attention can gather what the whole is about.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read it afterwards with Select, time 0 (BERT, Devlin et al. 2018).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cuts an image into square patches and turns each into a vector: a sequence a transformer can read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The first layer of a vision transformer (Dosovitskiy et al. 2020); a PositionalEncoding should follow. The patches come row by row.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The mean of a sequence, weighted by learned attention: Σ a_t · x_t with a = softmax(x · w + b).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finds by itself which steps matter (Hassani et al. 2021). Padded steps do not count.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Self-attention, attention to a memory, then two dense layers, each added to its input.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The half of the transformer that writes (Vaswani et al. 2017): x is what has been written so far, the memory is the encoder's output, for instance the sentence to translate. Padded steps of both are not looked at.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Self-attention, then two dense layers, each added to its input: x + attention(x), then x + dense(x).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The building block of BERT and, with causal on, of GPT (Vaswani et al. 2017). Put an Embedding and a PositionalEncoding in front, and stack as many as you like. Padded steps are not looked at.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Scales a tensor by a gate: y = x · gate, where an axis of size 1 of the gate counts for the whole axis of x.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Opens and closes each channel of a picture (squeeze and excitation, Hu et al. 2017) or each step of a sequence. Multiply is for two tensors of one shape; here the stretching is asked for.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sum of the inputs, element by element: a + b + …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Joins a shortcut with the branch it goes around (residual networks, He et al. 2015).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mean of the inputs, element by element: (a + b + …) / n.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For instance of several predictions for the same sample.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Puts the inputs one after the other along one axis.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keeps what each branch has found, where Add would mix it (Inception, U-Net, DenseNet).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dot product over the features: Σ a · b; of two sequences, of every step of a with every step of b.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With normalize on it is the cosine of the angle between them: 1 for the same direction, 0 for nothing in common.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The largest of the inputs, element by element: max(a, b, …).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The smallest of the inputs, element by element: min(a, b, …).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Product of the inputs, element by element: a · b · …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lets one branch open and close another like a valve (gates).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lays the inputs side by side along a new axis: several vectors become the steps of a sequence.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Difference of two inputs, element by element: a - b.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where the largest number along an axis stands: turns class scores into a class. Nothing can be learned behind it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Running sum along one axis: y_t = x_0 + … + x_t.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turns one axis round: the last becomes the first. Always, not at random (see RandomFlip).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A function of every number by itself, such as its absolute value or its logarithm.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>log and sqrt of numbers below 0, log and reciprocal of 0 are not finite and stop a training.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every number to the same power: y = x ^ exponent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shifts one axis round in a circle: what leaves at the end comes in at the start.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cuts steps off both ends of a sequence.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cuts rows and columns off the edges of a picture.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cuts the edges off a volume.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Takes one element of an axis, which then is gone: x[index].</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For instance the first step of a sequence, or the red channel of an image.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cuts a piece out of one axis, as Python's x[start:stop:step] does.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Splits one axis into equal parts, each with an output of its own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Adds elements around a sequence, picture or volume: a constant, a mirror image, the border, or the other end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>constant: y outside x is value; reflect: mirrored without the border itself; replicate: the border repeated; circular: x repeated like wallpaper.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Adds zeros before and after a sequence.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Adds rows and columns of zeros around a picture.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Adds zeros around a volume.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The largest number along one axis; of padded sequences, among their true steps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The mean over one axis; of padded sequences, over their true steps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The smallest number along one axis; of padded sequences, among their true steps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sum over one axis; of padded sequences, over their true steps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keeps numbers between two limits: min(max(x, minimum), maximum).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Adds an axis of size 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For instance channels to a (height, width) picture, or features to a (time,) signal.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Repeats a vector n times: a sequence in which every step is the same.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hands the summary an encoder made to every step of a decoder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Learns a factor and an offset for each channel or feature: y = scale · x + shift.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removes an axis of size 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mel-frequency cepstral coefficients (Davis &amp; Mermelstein 1980): the cosine transform of a mel spectrogram.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The first dozen numbers tell the shape of the sound's spectrum, which is that of the mouth, and leave out the pitch: small inputs for speech recognition. Transform: DCT-II with orthonormal rows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A spectrogram with frequencies spaced as ears hear them: mel = 1127 · ln(1 + Hz / 700) (Stevens et al. 1937).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The power spectrum of overlapping Hann windows, summed in overlapping triangles on the mel scale; in decibels, at most top_db below the loudest place of the sound. The usual picture of speech and music for a network.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Short-time Fourier transform: how strong each frequency is in each short piece of a sound.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sound is cut into overlapping frames, each faded in and out by a Hann window and taken apart by the Fourier transform. Magnitude |X|, power |X|², or the natural logarithm of the magnitude, at least log(0.000001).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Makes each image lighter or darker: y = x + r · (highest - lowest value), with a random r.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draws each image's pixels away from their mean or towards it: y = mean + r · (x - mean), with a random r.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The mean is that of each channel of each image.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cuts a piece out of each image at a random place; outside training out of the middle.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Overwrites a random rectangle of some images (Zhong et al. 2017), so that no single detail decides.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mirrors every other image, at random.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not for digits or letters, which a mirror turns into something else.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turns each image about its middle by a random angle.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shifts each image by a random part of its height and width.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows each image smaller or larger, by a random factor.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turns class indices or token ids into vectors of zeros and ones.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>one_hot: a 1 at the index, once a token. multi_hot: one vector for the whole sequence, with a 1 for every id that occurs in it (a bag of words). count: how often each occurs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keeps the middle of an image.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turns colours into grays: 0.299 red + 0.587 green + 0.114 blue (ITU-R BT.601).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Multiplies and adds: y = x · scale + offset.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Scale 1/255 brings pixels from 0 … 255 to 0 … 1; 1/127.5 with offset -1 to -1 … 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Brings images to one height and width, stretching them if need be.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lets values through as they are, and gradients back with the sign turned: y = x, dx = -weight · dy.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What comes before it learns to make the following branch fail: features that do not tell, say, who spoke (domain-adversarial training, Ganin &amp; Lempitsky 2015).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gives fresh random numbers for every sample: ε from N(0, 1), what a generator starts from.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Of its input only the number of samples counts. It draws in training and afterwards alike.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draws from a normal distribution: z = mean + exp(log_variance / 2) · ε, with ε from N(0, 1).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The middle of a variational autoencoder (Kingma &amp; Welling 2013). It adds to the loss how far the distribution is from N(0, 1): kl_weight · Σ ½ (mean² + exp(log_variance) - 1 - log_variance), averaged over the batch. Outside training it gives the mean.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lets values through and no gradient back: y = x, dx = 0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What comes before it does not learn from this branch (BYOL and SimSiam need it, and frozen teachers).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A block of the drawing, used as one layer; double-click opens it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A port through which a tensor enters the block this node stands in; the node's name is the port's.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A port through which a tensor leaves the block this node stands in; the node's name is the port's.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which samples train, which validate, which test.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By fraction: drawn by lot from the seed. By time: the last ones validate and test, nothing is shuffled. By group: all samples with the same value of a column (a person, a machine) go to the same part.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forecasting: from the last ``history`` rows to the next ``horizon`` values of one column.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Makes the fields ``history`` (time, features), the target column first, then the covariates, and ``target`` (features,), one number for each step of the horizon.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>NumPy arrays (.npz, .npy): each array one field, first axis the samples; x_train … y_test as Keras has them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A data set shipped with the program.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The binary version of CIFAR-10: one tar.gz.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A table in a text file: one sample a row, columns separated by commas, semicolons or tabs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Numeric columns and categories (one-hot) together make the field ``features``; each target column is a field of its own. Date columns order the rows; text columns are left out (use TextCsv).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A data set which the program fetches once and keeps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>MNIST's file format (IDX, may be gzipped): pictures and labels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pictures, one folder a class, or train/class, validation/class, test/class; in a folder, zip or tar file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Texts with labels in a table: one text a row.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text files (.txt) in one folder a class, or in train/class, test/class; a folder or a zip or tar file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Points in the plane, made on the spot.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recordings (.wav) in one folder a class, or named class_speaker_number.wav; a folder or a zip or tar file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same value everywhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Truncated normal with variance 2 / (fan_in + fan_out) (Glorot &amp; Bengio 2010).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Uniform in ±√(6 / (fan_in + fan_out)) (Glorot &amp; Bengio 2010).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Truncated normal with variance 2 / fan_in (He et al. 2015).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Uniform in ±√(6 / fan_in) (He et al. 2015).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Truncated normal with variance 1 / fan_in (LeCun et al. 1998).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Uniform in ±√(3 / fan_in) (LeCun et al. 1998).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Random orthogonal matrix (Saxe et al. 2013).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Normal with a mean and a standard deviation.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Uniform between minval and maxval.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Normal, redrawn beyond two standard deviations.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All 0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>l1 · Σ|w|: pushes weights to exactly zero.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>l1 · Σ|w| + l2 · Σw².</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>l2 · Σw²: keeps weights small.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The norm of each unit's incoming weights stays at most max_value.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No negative weights.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The norm of each unit's incoming weights is 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keeps the weights of the best epoch and ends the run with them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source: keras.callbacks.ModelCheckpoint(save_best_only=True)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Writes a line of numbers for every epoch to a file in the run's folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source: keras.callbacks.CSVLogger</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ends the run when a number has not got better for some epochs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source: keras.callbacks.EarlyStopping</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Before the run, tries learning rates from low to high, one a step, and draws the loss over them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A good learning rate lies where the loss falls fastest, well below where it explodes. Weights are put back. Source: Smith 2015 (arXiv:1506.01186)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saves everything needed to go on later, every so many epochs or steps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source: keras.callbacks.ModelCheckpoint</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Multiplies the learning rate with a factor when a number has not got better for some epochs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source: keras.callbacks.ReduceLROnPlateau</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Writes the curves for TensorBoard to the run's folder (needs the package tensorboard).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source: keras.callbacks.TensorBoard</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ends the run at a loss that is not a number, before it spoils the weights.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source: keras.callbacks.TerminateOnNaN</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Binary cross-entropy: -(t · log p + (1 - t) · log(1 - p)), p = sigmoid(prediction).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For two classes with one score, and for several labels that may all be true. Unlike in Keras, from_logits is on: scores without a sigmoid are numerically stable. Off, p is clipped to [1e-7, 1 - 1e-7] as Keras does.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prediction: (…) float, e.g. (1,) Target: the same shape, or () for (1,): 0 … 1 float, bool, or class ids 0 and 1 Source: keras.losses.BinaryCrossentropy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Binary focal loss: (1 - p_t)^gamma · binary cross-entropy, p_t being the probability of what is true.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For rare positives: easy samples hardly count.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prediction: (…) float, e.g. (1,) Target: the same shape, or () for (1,): 0 … 1 float, bool, or class ids 0 and 1 Source: Lin et al. 2017 (arXiv:1708.02002); keras.losses.BinaryFocalCrossentropy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hinge: max(0, 1 - t · prediction), t = -1 or 1 (0 is read as -1).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The loss of support vector machines.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prediction: (…) float Target: the same shape, or () for (1,) Source: keras.losses.Hinge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Squared hinge: max(0, 1 - t · prediction)², t = -1 or 1 (0 is read as -1).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prediction: (…) float Target: the same shape, or () for (1,) Source: keras.losses.SquaredHinge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cross-entropy: -Σ target · log p over the classes, p = softmax(prediction).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The target says how much of every class (one-hot, or soft shares); class ids are taken as well. Unlike in Keras, from_logits is on: scores without a softmax are numerically stable.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prediction: (classes,), (time, classes) or (channels = classes, height, width) float Target: the prediction's shape, float; or a class id for each place, int64 Source: keras.losses.CategoricalCrossentropy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Focal loss: -Σ alpha · (1 - p)^gamma · target · log p, which looks past what is already right.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For many easy and few hard samples.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prediction: (classes,), (time, classes) or (channels = classes, height, width) float Target: the prediction's shape, float; or a class id for each place, int64 Source: Lin et al. 2017 (arXiv:1708.02002); keras.losses.CategoricalFocalCrossentropy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Categorical hinge: max(0, 1 + max of the wrong scores - score of the right class).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asks for a margin instead of probabilities.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prediction: (classes,), (time, classes) or (channels = classes, height, width) float Target: the prediction's shape, float one-hot; or a class id for each place, int64 Source: keras.losses.CategoricalHinge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cross-entropy with class ids: -log p[class], p = softmax(prediction).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The usual loss for one class out of several. Unlike in Keras, from_logits is on: scores without a softmax are numerically stable. Off, it is Keras's -log(clip(p / Σ p, 1e-7, 1 - 1e-7)).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prediction: (classes,), (time, classes) or (channels = classes, height, width) float Target: a class id for each place, int64 Source: keras.losses.SparseCategoricalCrossentropy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Negative cosine similarity: -(p · t) / (|p| |t|) over the last axis (the channels of an image).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>-1: same direction, 0: at right angles. For embeddings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prediction: (features,), (time, features) or (channels, height, width) float Target: the same shape Source: keras.losses.CosineSimilarity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gaussian negative log-likelihood: mean of (log v + (t - m)² / v) / 2: the network says how sure it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prediction: (…, 2 · features) float: the means m, then log v of the variances Target: (…, features) float Source: Nix &amp; Weigend 1994</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Huber: e²/2 for |e| ≤ delta, else delta · (|e| - delta/2), e = prediction - target.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Smooth near zero, and outliers do not take over.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prediction: (…) float Target: the same shape, or () for (1,) Source: keras.losses.Huber</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kullback-Leibler divergence: Σ target · log(target / prediction) over the classes, both clipped to [1e-7, 1].</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compares two distributions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prediction: (classes,), (time, classes) or (channels, height, width) float, probabilities Target: the same shape, probabilities Source: keras.losses.KLDivergence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Log-cosh: mean of log(cosh(prediction - target)). Like Huber, smooth everywhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prediction: (…) float Target: the same shape, or () for (1,) Source: keras.losses.LogCosh</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mean absolute error: mean of |prediction - target|. Outliers count no more than their distance.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prediction: (…) float Target: the same shape, or () for (1,) Source: keras.losses.MeanAbsoluteError</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mean absolute percentage error: 100 · mean of |target - prediction| / max(|target|, 1e-7).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prediction: (…) float Target: the same shape, or () for (1,); not near 0 Source: keras.losses.MeanAbsolutePercentageError</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mean squared error: mean of (prediction - target)². Large errors count most.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prediction: (…) float Target: the same shape, or () for (1,) Source: keras.losses.MeanSquaredError</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mean squared logarithmic error: mean of (log(target + 1) - log(prediction + 1))², negatives taken as 0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For positive numbers over several orders of magnitude.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prediction: (…) float Target: the same shape, or () for (1,) Source: keras.losses.MeanSquaredLogarithmicError</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Poisson: mean of prediction - target · log(prediction + 1e-7). For counts; the prediction must be positive.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prediction: (…) float above 0 (end with softplus or exponential) Target: the same shape, or () for (1,) Source: keras.losses.Poisson</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pinball loss: mean of max(q · e, (q - 1) · e), e = target - prediction. Learns the q-quantile.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For forecasts with a margin: q = 0.9 is exceeded one time in ten.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prediction: (…) float Target: the same shape, or () for (1,) Source: Koenker &amp; Bassett 1978</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dice: 1 - 2 |P ∩ T| / (|P| + |T|), sums over all pixels of the batch, p = sigmoid(prediction).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For masks of small objects, where most pixels are background. Class ids are compared class by class.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prediction: (channels, height, width) or any other float shape Target: the same shape (0 … 1), or a class id for each place, int64 Source: keras.losses.Dice (which takes probabilities: from_logits off)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tversky: 1 - TP / (TP + alpha · FP + beta · FN), sums over all pixels of the batch, p = sigmoid(prediction).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dice with a choice: a larger beta finds more, a larger alpha is wrong less often. This is as in the paper and in Keras's documentation; Keras's code has alpha and beta the other way round.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prediction: (channels, height, width) or any other float shape Target: the same shape (0 … 1), or a class id for each place, int64 Source: Salehi et al. 2017 (arXiv:1706.05721); keras.losses.Tversky</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Connectionist temporal classification: -log of the summed probability of all alignments, mean over the batch.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For speech and handwriting: the target has fewer steps than the prediction and nobody says where each one lies. One class is the blank, "no symbol here"; the targets never contain it. With blank = 0 (Keras) the target ids start at 1 and 0 pads them; with blank = -1 the ids start at 0 and the blank is one class more, the last.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prediction: (time, classes) float, raw scores Target: (time,) int64; its true lengths come with the target, or else the ids that are not the blank count Source: Graves et al. 2006; keras.losses.CTC</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Area under the ROC curve (0.5 is guessing, 1 perfect), classes one against the rest, plain mean.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share of right answers: the highest score is at the right class (0 … 1).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With one score for yes and no: it is on the right side of one half (of 0 for raw scores).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Area under the precision-recall curve (0 … 1), plain mean over the classes. For rare positives.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mean over the classes of the share found (0 … 1): rare classes count as much as frequent ones.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Expected calibration error: mean distance of "how sure" from "how often right" over bins (0 is honest).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How often each class (row) was taken for each class (column), counts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>F1: 2 · precision · recall / (precision + recall), per class, then averaged (0 … 1).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Intersection over union: TP / (TP + FP + FN), mean over the classes (0 … 1). For masks.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With yes and no the background counts as a class, as in Keras's BinaryIoU and MeanIoU.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Perplexity: exp of the mean cross-entropy: between how many tokens the model hesitates (1 is perfect).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Precision: TP / (TP + FP), how often a claimed class is right (0 … 1).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recall: TP / (TP + FN), how much of a class is found (0 … 1).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share of samples whose right class is among the k highest scores (0 … 1).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mean of |prediction - target|, in the target's unit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>100 · mean of |t - p| / max(|t|, 1e-7), in percent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mean of (prediction - target)².</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>R²: 1 - Σ(t - p)² / Σ(t - mean t)², over all numbers: 1 is perfect, 0 as good as always saying the mean.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Square root of the mean of (prediction - target)², in the target's unit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>100 · mean of 2 |t - p| / max(|t| + |p|, 1e-7), in percent (0 … 200). For forecasts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How the gradient g of a weight w becomes a step. Names, formulas and defaults are those of keras.optimizers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In every step: gradients are clipped (the first of clipnorm, global_clipnorm, clipvalue that is set), then w -= learning_rate · weight_decay · w, then the optimizer's own rule, then the moving average of the weights.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Adadelta: d = g · √(D + epsilon) / √(v + epsilon), w -= lr · d; v and D are mean g² and mean d².</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finds the size of its steps itself; the paper's learning rate is 1. Source: Zeiler 2012 (arXiv:1212.5701); keras.optimizers.Adadelta</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Adafactor: Adam without momentum, keeping only row and column means of g² for matrices.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>r = min(lr, 1/√t); w -= max(epsilon_2, rms(w)) · r · u / max(1, rms(u) / clip_threshold), u = g / √v. Saves memory with big tables. Source: Shazeer &amp; Stern 2018 (arXiv:1804.04235); keras.optimizers.Adafactor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Adagrad: s += g²; w -= lr · g / √(s + epsilon).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Steps only shrink; for rare features. Source: Duchi et al. 2011; keras.optimizers.Adagrad</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Adam: w -= lr · √(1 - beta_2^t) / (1 - beta_1^t) · m / (√v + epsilon), m and v mean g and mean g².</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The usual first choice. Source: Kingma &amp; Ba 2014 (arXiv:1412.6980); keras.optimizers.Adam</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Adam with weight decay: first w -= lr · weight_decay · w, then Adam's step.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The usual choice for transformers. Source: Loshchilov &amp; Hutter 2019 (arXiv:1711.05101); keras.optimizers.AdamW</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Adamax: u = max(beta_2 · u, |g|); w -= lr / (1 - beta_1^t) · m / (u + epsilon), m the mean g.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Adam by the largest instead of the mean gradient; calm where gradients are rare. Source: Kingma &amp; Ba 2014, section 7.1; keras.optimizers.Adamax</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>LAMB: Adam's step u (bias corrected), scaled to the weight: w -= lr · |w| / |u| · u.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For very large batches. Source: You et al. 2019 (arXiv:1904.00962); keras.optimizers.Lamb</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lion: w -= lr · sign(beta_1 · m + (1 - beta_1) · g), then m = beta_2 · m + (1 - beta_2) · g.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only the sign counts, so it wants a learning rate 3 to 10 times smaller than Adam's. Source: Chen et al. 2023 (arXiv:2302.06675); keras.optimizers.Lion</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nadam: Adam that looks ahead along its momentum, as Nesterov's does.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>mu_t = beta_1 · (1 - 0.96^t / 2), P_t = mu_1 · … · mu_t; w -= lr · (mu_(t+1) · m / (1 - P_(t+1)) + (1 - mu_t) · g / (1 - P_t)) / (√(v / (1 - beta_2^t)) + epsilon). Source: Dozat 2015; keras.optimizers.Nadam</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>RAdam: Adam that warms up by itself: plain momentum until enough gradients are seen to trust their mean square.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>r_inf = 2 / (1 - beta_2) - 1, r = r_inf - 2 · t · beta_2^t / (1 - beta_2^t); Adam's step is used once r &gt; 5, times √((r - 4)(r - 2) r_inf / ((r_inf - 4)(r_inf - 2) r)). Source: Liu et al. 2019 (arXiv:1908.03265); torch.optim.RAdam</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>RMSprop: v = rho · v + (1 - rho) · g²; w -= lr · g / √(v + epsilon).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each weight has a step of its own size. Centered: v minus the squared mean gradient under the root. Source: Hinton 2012, lecture 6e; keras.optimizers.RMSprop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rprop: each weight has a step of its own, that grows while its gradient keeps its sign and shrinks when it turns.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only for whole data sets in one batch. The learning rate is the first step. Source: Riedmiller &amp; Braun 1993; torch.optim.Rprop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Gradient descent: w -= lr · g; with momentum v = momentum · v - lr · g, w += v.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With nesterov: w += momentum · v - lr · g. Simple, and with momentum and a schedule still the best for many image networks. Source: keras.optimizers.SGD</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How the network is trained.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One optimizer, the nodes it trains and the losses it makes small.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An ordinary network has one turn over everything; a GAN has two, one for each network.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same learning rate all the time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>lr · ((1 - alpha) · (1 + cos(π · s / n)) / 2 + alpha).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source: Loshchilov &amp; Hutter 2016 (arXiv:1608.03983); keras.optimizers.schedules.CosineDecay</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cosine decay that starts again, each time t_mul as long and m_mul as high.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source: Loshchilov &amp; Hutter 2016 (arXiv:1608.03983); keras.optimizers.schedules.CosineDecayRestarts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>lr · decay_rate^(s / n).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source: keras.optimizers.schedules.ExponentialDecay</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>lr / (1 + decay_rate · s / n).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source: keras.optimizers.schedules.InverseTimeDecay</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>lr · factor^k after k of the points: drops at shares of the run.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source: torch.optim.lr_scheduler.MultiStepLR</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Up to lr in a cosine, then down to almost nothing: one hill over the run, lr being its top.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source: Smith &amp; Topin 2017 (arXiv:1708.07120); torch.optim.lr_scheduler.OneCycleLR</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>values[k] after k of the boundaries, whatever the optimizer's learning rate is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source: keras.optimizers.schedules.PiecewiseConstantDecay</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(lr - end) · (1 - s / n)^power + end; power 1 is a straight line.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source: keras.optimizers.schedules.PolynomialDecay</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>lr · factor^⌊s / every⌋: a drop every so many steps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source: torch.optim.lr_scheduler.StepLR</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>lr · (s + 1) / steps in the first steps, then another schedule over the rest of the run.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Big networks and transformers start badly at full speed.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>notes</name>
        <message>
            <source>Bicycles rented tomorrow, forecast · mean error 887 in 2 s (yesterday's number: 927)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seven days of demand, weather and calendar go through an LSTM of 16 units, which says how much tomorrow differs from today. Split by time: the last 15 % of two years are the test.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Measured: mean absolute error 887 bicycles a day; taking yesterday's number errs by 927. A hard set, as tomorrow's weather is not known; the gain is small.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To forecast: netbuilder predict RUN table.csv gives the day after each row, the last one is the future.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Breast cancer, benign or malignant · 94.7 % of 114 test biopsies in 0.2 s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>569 biopsies with 30 measurements of cell nuclei: 16 hidden units. Over many splits about 96.5 %. An exercise, no medical device.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To try: Recall and ConfusionMatrix among the metrics of the Output, as a missed tumour weighs more than a false alarm.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Diabetes a year later, a number · R² 0.35 in 0.4 s (linear regression: 0.41)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>442 patients with 10 measurements: 16 hidden units, strong weight decay. The mean error is 48.8 points (always guessing the mean: 63.7; linear regression: 47.3, on the same 88 patients).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A hard set and a small one: the plain linear model is better here. Take hidden out and see.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Digits, convolutions · 98.6 % in 4 s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two convolutions of 32 filters, pooling, dropout, 64 units. A fifth of the 1,797 pictures is kept for the test.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Measured on one processor core: test accuracy 98.6 %. The plain network of digits_mlp: 97.2 % on the same pictures.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Digits, plain network · 97.2 % in 1 s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1,797 pictures of digits, 8 × 8 pixels: two layers of 64 units. A fifth is kept for the test (359 pictures: one more right is 0.3 %).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Measured on one processor core: test accuracy 97.2 %. Without hidden layers (softmax regression) about 94.4 %, with convolutions (digits_cnn) 98.6 %.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Iris, three kinds of flowers · 93 % of 30 test flowers in 0.4 s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>150 flowers, four lengths and widths each: 16 hidden units. 28 of 30 test flowers are right; with so few, other splits (data.seed 1 to 5) give 87 to 97 %.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To try: more seeds of the split, and see how much chance there is in such a number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>MNIST, convolutions · 98.4 % in 77 s (3 epochs; more epochs go further)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keras's small convolutional network: 32 and 64 filters of 3 × 3, each with pooling, half of the features dropped, 10 scores. Adam, 3 epochs; 6,000 of the training pictures validate.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Measured on one processor core: test accuracy 98.42 %, loss 0.047. The plain network of mnist_mlp: 97.99 %.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>MNIST, plain network · 98.0 % in 17 s (Keras's first example)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Handwritten digits, 28 × 28 pixels: flattened, 512 units with relu, 10 scores; RMSprop, 5 epochs, batches of 128. All 60,000 training pictures train, the 10,000 test pictures are looked at once at the end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Measured on one processor core: test accuracy 97.99 %, loss 0.067. A hand-written program with the same settings reaches 97.98 %.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To try: more units, a Dropout in between, mnist_cnn.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Digits, residual network with a repeated block · 98.6 % in 7 s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The block "residual" (two convolutions and a way around them) stands three times in a row; open it to change all three at once. Batch normalization after each convolution, mean over the picture at the end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Measured on one processor core: test accuracy 98.6 %, the same as digits_cnn: pictures so small do not need the depth.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Spiral, three arms in the plane · 82.5 % in 2 s (noise allows little more)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1,000 points, two layers of 32 units with tanh. The arms lie within each other and the noise mixes their points.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Measured: 82.5 % of 200 test points. A network without hidden layers: 43 %. With less noise (data.source.noise 0.02) this one reaches 99.5 %.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To try: fewer units, relu for tanh.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Topics of definitions, small Transformer · 82.4 % in 12 s (bag of words: 85.8 %)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>8,000 English definitions in 8 topics, 30 words at most: embedding, positions, one encoder of 4 heads, mean over the words. Padded words are not looked at.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Measured on one processor core: 82.4 % of 1,600 test definitions. Counting words (tf-idf and logistic regression) reaches 85.8 %, the most frequent topic alone 14.3 %: so little text needs no Transformer, but it shows how one is built.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bicycles on a day, two branches · mean error 422 in 1.6 s (linear regression: 651)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Calendar (season, year, month, holiday, weekday, working day) and weather (kind, temperatures, humidity, wind) of a day go through a branch each and are then joined; the answer is how many bicycles were rented on that very day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Measured on 146 days drawn by lot: mean absolute error 422 bicycles, R² 0.89; linear regression 651 and 0.75; always guessing the mean 1,590.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wine, three cultivars · 94 % of 36 test wines in 0.2 s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>178 wines with 13 measurements: 16 hidden units. 34 of 36 test wines are right; over many splits about 96.7 %.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The measurements differ a lot in size, so they are scaled to mean 0 and deviation 1; without that only 82 % of the training wines are right after as many epochs, instead of all.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>parameter</name>
        <message>
            <source>Name of the data set's field.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shape of a sample while there is no data set.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind of numbers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For token ids: how many there are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of the data set's field with the right answers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What training makes small; empty: the usual one for this target.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is shown besides; empty: the usual ones for this loss.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A constant target instead of a field (adversarial losses).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Factor on this loss.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The function.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Width of the output.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Applied to the output.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a learned offset to every unit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Off: the weights stay as they are (frozen).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How the kernel starts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How the bias starts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Penalty on the kernel.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Penalty on the bias.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rule the kernel keeps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rule the bias keeps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Number of different tokens; nothing: as many as the data have.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Numbers in each vector.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How the vectors start.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Penalty on the vectors.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rule the vectors keep.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The order of the axes, counted from 1, the batch not counted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sizes of the output without the batch; one may be -1: the rest.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Number of kernels, each giving one channel of the output.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Steps of time the kernel looks at.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Step of the kernel along each axis.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"valid": none; "same": output size = ⌈input size / stride⌉; a number: zeros on both sides. "causal": only before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Distance between the elements the kernel looks at.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Channels and filters are split into this many groups that do not mix.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Size of the kernel along each axis.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"valid": none; "same": output size = ⌈input size / stride⌉; a number: zeros on both sides.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kernels for each channel of the input.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Steps of time the kernel paints.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many times larger the output is along each axis.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"valid": everything that is painted; "same": output size = input size · stride; a number: cut off both sides.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Elements added at the end of each axis; nothing: Keras's rule. Not with "same".</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Number of groups.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many times larger.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many times smaller.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Steps of time in the window.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Step of the window along each axis; nothing: the size of the window.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>"valid": none; "same": output size = ⌈input size / stride⌉; a number: added on both sides.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Size of the window along each axis.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Steps of time of the output.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Size of the output along each axis.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep the axes that are pooled, with size 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many times longer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Repeat the nearest element, or blend neighbours.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many times larger along each axis.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where the negative side ends: -alpha.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use 0.5 · x · (1 + tanh(√(2/π) · (x + 0.044715 · x³))) instead of Φ.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Values nearer to 0 become 0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Slope below 0 (Keras's; torch's is 0.01).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Smallest slope.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Largest slope.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Largest output; nothing: no limit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Slope below the threshold.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Values below this are cut.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How far values are moved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Values up to this are replaced.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What replaces them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Axis it runs along; auto: the channels of a picture or volume, else the last axis.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A slope for each channel (or feature), or one for all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How the slopes start (torch: 0.25).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Penalty on the slopes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rule the slopes keep.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added to the variance, against division by 0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How much of the running mean and variance stays (torch counts 1 - this).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Learn an offset β.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Learn a scale γ.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How γ starts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How β starts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Penalty on γ.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Penalty on β.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rule γ keeps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rule β keeps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Number of groups; -1: one for each channel.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Over the features (or channels) at a place, or all numbers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added to the mean square, against division by 0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What every factor starts as.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Channels in a neighbourhood.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Weight of the neighbours.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exponent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added to the sum.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Strength of Σ|x|.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Strength of Σx².</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share that is dropped while training.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Standard deviation of the noise.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The recurrent layer: SimpleRNN, LSTM or GRU.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How both directions join: side by side, sum, product or average.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The layer applied to each step.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Width of the memory and of the output.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give the output of every time step instead of the last one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Layers stacked on each other.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Part dropped between stacked layers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Also give the last state, through ports of its own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start from a state given through ports of its own, not from 0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read the sequence from its end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How the recurrent kernel starts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Penalty on the recurrent kernel.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rule the recurrent kernel keeps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The forget gate's bias starts at 1 (Jozefowicz et al. 2015), the others as bias_initializer says.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Applied to the memory at every step.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Heads, each looking for something else.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Width of query and key in each head.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Part of the attention weights dropped in training.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No step sees a later one (to predict what comes next).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Width of the value in each head; nothing: key_dim.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fixed waves, or a learned table.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Longest sequence a learned table can take.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How a learned table starts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How the step starts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Height and width of a patch.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Width of each patch's vector.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Heads of the attention; they share the features evenly.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Width of the dense layer in the middle.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Part dropped in training.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Of the dense layer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Normalize before attention and dense layers, not after: trains more steadily.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No step of x sees a later one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added to the variance in the normalizations.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How the kernels start.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How the biases start.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No step sees a later one (to predict what comes next, as GPT does).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Axis to join along; auto: the channels of images, else the last axis.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Divide by the lengths of both: the cosine similarity.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The new axis.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Axis to work along; auto: the channels of images, else the last axis.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which function; log1p(x) = log(1 + x), neg(x) = -x.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The power.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How far; negative: towards the start.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Steps cut off (before, after); one number: both alike.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Elements cut off (before, after) each axis; one number: everywhere alike.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Axis to take from; auto: the channels of images, else the last axis.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which element; negative: counted from the end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Axis to cut; auto: the channels of images, else the last axis.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First element; negative: counted from the end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The element after the last one; nothing: up to the end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take every step-th element.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Axis to split; auto: the channels of images, else the last axis.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many parts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Elements added: one number for every side, or (before, after) for each axis.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is added.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The constant.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Steps added (before, after); one number: both alike.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Elements added (before, after) each axis; one number: everywhere alike.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Axis to summarise; auto: the channels of images, else the last axis.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep the axis, with size 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Numbers below become this.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Numbers above become this.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where it stands; 0: in front, -1: last.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How often.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Axis whose elements each have a factor; auto: the channels of images, else the last axis.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How the factors start.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How the offsets start.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Axis to remove; auto: all of size 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Length of the window.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From one window to the next.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Samples a second of the sound.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bands.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many coefficients are kept, from the first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lowest frequency.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Highest frequency; nothing: half the rate.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In decibels, as ears hear loudness.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is further below the loudest than this.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is told of each frequency.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Length of a frame.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From one frame to the next.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Frames are filled up with zeros to this; nothing: not.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Largest change as part of the value range, or (lowest, highest).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lowest and highest value of a pixel; raw ones have 0 and 255.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>r lies between 1 - factor and 1 + factor, or between 1 - first and 1 + second.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Height of the piece.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Width of the piece.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Part of the images it happens to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Smallest and largest part of the area.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Written into the rectangle; nothing: noise from N(0, 1).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left and right, up and down, or each by itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Behind the edge: the mirrored image, the edge's pixel, or one value.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Largest turn either way, or (lowest, highest); positive: counter-clockwise.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The value behind the edge, for constant.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How pixels in between are found.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Largest shift as part of the height, or (lowest, highest); positive: down.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Largest shift as part of the width, or (lowest, highest); positive: right.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Largest change, or (lowest, highest); 0.2: a fifth more is seen; -0.2: less.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same for the width; nothing: as the height, keeping proportions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What a vector tells.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Number of categories; nothing: as many as the data have.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One channel, or three equal ones.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Factor.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added afterwards.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Height of the result.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Width of the result.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Smooth before making smaller (bilinear and bicubic).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Factor on the turned gradient.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many numbers a sample.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Weight of the distance from N(0, 1) in the loss; 0: none.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of the block.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many times it stands one after the other.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All repetitions use the same weights.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Values for the block's arguments.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How the parts are made.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The date column (by time; empty: the order of the rows) or the group column (by group).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Part of all samples kept for validation.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Part of all samples kept for the test.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take the set's own test and validation parts where it has them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Column to forecast.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows the network looks back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows it looks ahead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Further columns of the history.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Column that names the series; windows never cross from one to another.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Names of the classes, in the order of their numbers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Array with the lengths of sequences that lie end to end in the others.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its name in the catalogue, e.g. mnist.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The archive.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Columns to predict.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Column types that differ from the guessed ones.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Categories inside features, or a field each.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows with a missing value: stop with an error, or leave out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What separates the columns.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The decimal mark.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whether the first row holds the column names.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its name in the catalogue, e.g. cifar10.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File with the pictures.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File with the labels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pictures of the test part.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Labels of the test part.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder or archive.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Height and width every picture is resized to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One channel instead of red, green, blue.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave out files that cannot be read (they are listed).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file or folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What one token is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Most frequent tokens kept; 0 is padding, 1 is any other token.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Longer texts are cut here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Column with the texts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Column with the classes; empty when there are none.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which picture the points make.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many points.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Standard deviation of the noise added to the points.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same seed, same points.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Resample to this rate; 0 keeps the files' own, which must agree.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cut longer recordings here; 0 keeps them whole.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The class is the folder's name, or the file name up to _.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The value.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Factor on the matrix.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mean.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Standard deviation.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Smallest value.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Largest value.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Standard deviation before truncation.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Strength.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Strength of Σ|w|.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Strength of Σw².</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Largest norm.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The number it follows: "val_loss", "loss", "val_accuracy", …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which way is good; auto: the metric knows, and losses go down.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of the file, without folders.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Between two numbers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Smaller gains do not count.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Epochs without a gain that are allowed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>End with the weights of the best epoch.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The number has to beat this one from the start.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Epochs before the watch begins.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First learning rate.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last learning rate.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many are tried.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop when the loss is this many times the best.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Epochs from one checkpoint to the next; 0: not by epochs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Steps from one checkpoint to the next; 0: not by steps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many of the newest are kept; 0: all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is left of the learning rate.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Epochs of rest after a cut.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The learning rate goes no lower.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Epochs between two histograms of the weights; 0: none.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Steps between two points of the curves; 0: each epoch.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On: the prediction is raw scores (logits), with no softmax or sigmoid at the end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pulls the target towards one half.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Weigh positives with alpha, negatives with 1 - alpha.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Weight of the positives.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How strongly easy samples are ignored; 0: not at all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share of the target spread evenly over all classes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Factor on the loss of every class, as Keras's class_weight; empty: 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Factor on the loss.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where the square turns into a straight line.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which quantile; 0.5 is the median.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Weight of false positives.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Weight of false negatives.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Class of the blank; -1: the last one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Skip samples whose target is longer than the prediction.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Number of bins.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Over classes: plain mean, all samples together, or mean weighted by how frequent a class is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many of the highest scores count.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Size of a step; a schedule multiplies it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shrinks every weight by this share of the step.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Largest norm of each weight's gradient.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Largest norm of all gradients together.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Largest size of a gradient's numbers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep a moving average of the weights and end with it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How much of the average stays in each step.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every so many steps the weights become their average.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How much of the mean squared gradient stays in each step.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keeps the division away from zero.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mean g² keeps 1 - t^beta_2_decay in step t.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Largest root mean square of u.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added to g².</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Smallest scale of a weight.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First value of s.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How much of the mean gradient stays in each step.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Divide by the largest v so far.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How much of the largest gradient stays in each step.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share of the old momentum in the step.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How much of the last step is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Divide by the variance instead of the mean square.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First step of every weight.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Factor on the step when the gradient turns.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Factor on the step while it does not.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Smallest step.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Largest step.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look ahead along the momentum.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How often the training data are gone through.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Samples a step.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The optimizers, each with its nodes and losses.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How the learning rate changes over the run.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is done besides.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same seed, same machine, same threads: same curve.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>auto, cpu, mps, cuda or cuda:N.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another order of the samples in each epoch.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Processor threads; 0: chosen by the size of the network.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Number format of the heavy work; the 16-bit ones need a device that is fast with them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Batches whose gradients are added up for one step.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Let torch.compile translate the network first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Allow networks of more than 200 million parameters, which may fill the memory.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What curves call it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How gradients become steps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Names of the nodes it trains; empty: all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Names of the Output nodes whose losses it follows; empty: all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its turn comes every so many steps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Length of the decay; empty: the whole run.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share of the learning rate left at the end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Length of the first decay.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each decay is this much longer than the one before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each decay starts at this share of the one before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share of the learning rate left at the end of a decay.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is left after the decay steps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop at once instead of gradually.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How fast it goes down.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where the drops are; 0.5 is half of the run.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is left after a drop.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Share of the run spent going up.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The run starts at lr divided by this.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>… and ends at that divided by this.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Steps up to and with which a value holds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One learning rate more than boundaries.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Learning rate at the end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1: a straight line; 2: fast, then slow.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Steps from one drop to the next.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Length of the warm-up.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What follows.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>types</name>
        <message>
            <source>nothing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the field's axes, e.g. (channels, height, width) float for pictures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(…) float, the prediction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(...) float</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the same shape, float</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(..., features) float</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(..., units) float</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(...) any type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(time,) int64 token numbers, or () int64 one category</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(time, features) float, or (features,) float</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(...) any type, all sizes known</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(features,) the same type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the same axes with sizes reordered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>target_shape, the same type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(time, features) float</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(time, filters) float</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(channels, height, width) float</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(filters, height, width) float</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(channels, depth, height, width) float</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(filters, depth, height, width) float</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(time, features · depth_multiplier) float</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(channels · depth_multiplier, height, width) float</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(..., features) or (channels, ...) float, a multiple of groups of them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(channels · factor², height, width) float</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(channels, height · factor, width · factor) float</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(channels, height, width) float, height and width multiples of factor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(channels · factor², height / factor, width / factor) float</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(output_size, features) float</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(channels, *output_size) float</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(features,) float</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(features,) float, one a channel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(time · size, features) float</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(channels, height · size, width · size) float</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(channels, depth · size, height · size, width · size) float</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(..., features) or (channels, ...) float, an even number of them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the same axes, half as many features or channels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(..., features) or (channels, ...) float</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(time, features) or (channels, ...) float</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(time, features) float; padded sequences end where they truly end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(2 · units,) float for "concat", (units,) otherwise; with the layer's return_sequences (time, …) of the same width; with its return_state also the last states of both directions, (units,) each.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(time, …) whatever the inner layer takes, once a step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(time, …) what the inner layer gives, once a step</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(time, features) float; padded sequences end where they truly end; with initial_state also h (units,) to start from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(units,) float, h after the last step; with return_sequences (time, units), h after every step; with return_state also the last h (units,) through a port of its own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(time, features) float; padded sequences end where they truly end; with initial_state also h and c to start from, (units,) each</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(units,) float, h after the last step; with return_sequences (time, units), h after every step; with return_state also the last h and c, (units,) each, through ports of their own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(time, features) float; with initial_state also the memory (units,) to start from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(units,) float, the memory after the last step; with return_sequences (time, units), the memory after every step; with return_state also the last memory (units,) through a port of its own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>query (time, features) float; value (other time, any features) float; key (as long as value, any features)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(time, features) float, as long and as wide as the query</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(time, features) float, one step longer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(channels, height, width) float, height and width multiples of patch_size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(time, features) float, one step for each patch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>x (time, features) float; memory (other time, features) float, as wide as x</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(time, features) float, features a multiple of num_heads</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>x (...) float; gate with the same axes, each as long as in x or of size 1, float</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the shape of x</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>two or more of one shape, float</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the same shape</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>two or more, equal in every axis but the joined one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the joined axis is as long as all of them together</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a and b (features,) float; or a (time, features) and b (other time, features)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(1,); or (time, other time), the second axis called features</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>one axis more, in front, as long as there are inputs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a and b of one shape, float</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>any axes, float</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>one axis less, int64</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the same axes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(time - before - after, features) float</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(channels, height - top - bottom, width - left - right) float</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(channels, depth, height, width) float, each spatial axis shorter by its (before + after)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>any axes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>one axis less</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the same axes, one of them shorter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>parts times the same axes, one of them shorter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(time, features), (channels, height, width) or (channels, depth, height, width) float</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the same axes, each but channels and features longer by its (before + after)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(time + before + after, features) float</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(channels, height + top + bottom, width + left + right) float</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(channels, depth, height, width) float, each spatial axis longer by its (before + after)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>one axis less; with keepdims of size 1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>one more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(time, features) float, n steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>without the axis; auto: without every axis of size 1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(time,) or (time, 1) float, samples of a sound, more than fft_length / 2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(time, features) float: one step each sequence_stride samples, num_coefficients numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(time, features) float: one step each sequence_stride samples, num_mel_bins bands from low to high</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(time,) or (time, 1) float, samples of a sound, at least one frame</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(time, features) float: one step for each frame, fft_length / 2 + 1 frequencies from 0 to half the rate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the same axes, cut to the value range</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(channels, height, width) float, at least as large as the piece</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(channels, height, width) float, the piece asked for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>() or (time,) int64; padded steps do not count</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(features,) float, one for each category; one_hot of (time,) gives (time, features)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(channels, height, width) float, 3 channels: red, green, blue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(channels, height, width) float, 1 channel, or 3 equal ones</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(channels, height, width) float, any height and width</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(channels, height, width) float, those asked for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(units,) float</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>mean and log_variance of one shape, float, usually (features,)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the block's own input ports</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the block's own output ports</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>whatever is wired to the block</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>(…) any</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>unit</name>
        <message>
            <source>steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>pixels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>samples</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hz</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>dB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>turns</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>px</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tokens</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>epochs</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
