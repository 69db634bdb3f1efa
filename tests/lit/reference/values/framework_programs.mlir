// Values of framework_programs. Oracle: JAX on the CPU, numpy, scipy; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @a_loop() {
  %0 = stablehlo.constant dense<[[0.1257302165031433, -0.13210485875606537, 0.6404226422309875, 0.10490011423826218, -0.5356693863868713], [0.3615950644016266, 1.3040000200271606, 0.9470809698104858, -0.7037352323532104, -1.2654215097427368], [-0.6232744455337524, 0.04132597893476486, -2.32503080368042, -0.218791663646698, -1.2459110021591187], [-0.7322673797607422, -0.5442590117454529, -0.3163001537322998, 0.4116305410861969, 1.042513370513916]]> : tensor<4x5xf32>
  %r = func.call @f(%0) : (tensor<4x5xf32>) -> (tensor<4x5xf32>)
  %wanted0 = stablehlo.constant dense<[[6.128929138183594, 6.120871543884277, 6.145013332366943, 6.1282782554626465, 6.108260154724121], [6.136300086975098, 6.165750026702881, 6.154596328735352, 6.103008270263672, 6.085455894470215], [6.105522632598877, 6.126291275024414, 6.052342891693115, 6.118162631988525, 6.086065292358398], [6.102116584777832, 6.107992172241211, 6.115115642547607, 6.1378631591796875, 6.157578468322754]]> : tensor<4x5xf32>
  check.expect_close %r, %wanted0, max_ulp_difference = 4 : tensor<4x5xf32>, tensor<4x5xf32>
  func.return
}
func.func private @f(%arg0: tensor<4x5xf32>) -> (tensor<4x5xf32>) {
  %c = stablehlo.constant dense<0> : tensor<i64>
  %c_0 = stablehlo.constant dense<0> : tensor<i64>
  %0:3 = stablehlo.while(%iterArg = %c_0, %iterArg_1 = %c, %iterArg_2 = %arg0) : tensor<i64>, tensor<i64>, tensor<4x5xf32>
  cond {
    %c_3 = stablehlo.constant dense<5> : tensor<i64>
    %1 = stablehlo.compare LT, %iterArg, %c_3, SIGNED : (tensor<i64>, tensor<i64>) -> tensor<i1>
    stablehlo.return %1 : tensor<i1>
  } do {
    %1:2 = func.call @closed_call(%iterArg_1, %iterArg_2) : (tensor<i64>, tensor<4x5xf32>) -> (tensor<i64>, tensor<4x5xf32>)
    %c_3 = stablehlo.constant dense<1> : tensor<i64>
    %2 = stablehlo.add %iterArg, %c_3 : tensor<i64>
    stablehlo.return %2, %1#0, %1#1 : tensor<i64>, tensor<i64>, tensor<4x5xf32>
  }
  return %0#2 : tensor<4x5xf32>
}
func.func private @closed_call(%arg0: tensor<i64>, %arg1: tensor<4x5xf32>) -> (tensor<i64>, tensor<4x5xf32>) {
  %c = stablehlo.constant dense<1> : tensor<i64>
  %0 = stablehlo.add %arg0, %c : tensor<i64>
  %cst = stablehlo.constant dense<5.000000e-01> : tensor<f32>
  %1 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<4x5xf32>
  %2 = stablehlo.multiply %arg1, %1 : tensor<4x5xf32>
  %3 = stablehlo.convert %arg0 : (tensor<i64>) -> tensor<f32>
  %4 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<f32>) -> tensor<4x5xf32>
  %5 = stablehlo.add %2, %4 : tensor<4x5xf32>
  return %0, %5 : tensor<i64>, tensor<4x5xf32>
}

// -----

func.func @a_scan() {
  %0 = stablehlo.constant dense<[[0.1257302165031433, -0.13210485875606537, 0.6404226422309875, 0.10490011423826218, -0.5356693863868713], [0.3615950644016266, 1.3040000200271606, 0.9470809698104858, -0.7037352323532104, -1.2654215097427368], [-0.6232744455337524, 0.04132597893476486, -2.32503080368042, -0.218791663646698, -1.2459110021591187], [-0.7322673797607422, -0.5442590117454529, -0.3163001537322998, 0.4116305410861969, 1.042513370513916]]> : tensor<4x5xf32>
  %r:2 = func.call @f(%0) : (tensor<4x5xf32>) -> (tensor<5xf32>, tensor<4x5xf32>)
  check.expect_almost_eq_const %r#0, dense<[-0.8682165145874023, 0.6689620614051819, -1.0538272857666016, -0.4059962332248688, -2.004488468170166]> : tensor<5xf32>, tolerance = 1.0e-05
  check.expect_almost_eq_const %r#1, dense<[[0.0, -0.0, 0.0, 0.0, -0.0], [0.04546342417597771, -0.17226473987102509, 0.606532096862793, -0.07382190972566605, 0.6778475642204285], [-0.3037374019622803, 0.048429712653160095, -3.69099497795105, 0.13102012872695923, 2.2439990043640137], [0.09955114126205444, -0.6603065133094788, 0.23327994346618652, -0.3365601599216461, -3.1765401363372803]]> : tensor<4x5xf32>, tolerance = 1.0e-05
  func.return
}
func.func private @f(%arg0: tensor<4x5xf32>) -> (tensor<5xf32>, tensor<4x5xf32>) {
  %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
  %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<5xf32>
  %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
  %1 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<4x5xf32>
  %c = stablehlo.constant dense<0> : tensor<i64>
  %2:4 = stablehlo.while(%iterArg = %arg0, %iterArg_1 = %c, %iterArg_2 = %0, %iterArg_3 = %1) : tensor<4x5xf32>, tensor<i64>, tensor<5xf32>, tensor<4x5xf32>
  cond {
    %c_4 = stablehlo.constant dense<4> : tensor<i64>
    %3 = stablehlo.compare LT, %iterArg_1, %c_4, SIGNED : (tensor<i64>, tensor<i64>) -> tensor<i1>
    stablehlo.return %3 : tensor<i1>
  } do {
    %3 = func.call @dynamic_index_in_dim(%iterArg, %iterArg_1) : (tensor<4x5xf32>, tensor<i64>) -> tensor<5xf32>
    %4:2 = func.call @closed_call(%iterArg_2, %3) : (tensor<5xf32>, tensor<5xf32>) -> (tensor<5xf32>, tensor<5xf32>)
    %5 = func.call @dynamic_update_index_in_dim(%iterArg_3, %4#1, %iterArg_1) : (tensor<4x5xf32>, tensor<5xf32>, tensor<i64>) -> tensor<4x5xf32>
    %c_4 = stablehlo.constant dense<1> : tensor<i64>
    %6 = stablehlo.add %iterArg_1, %c_4 : tensor<i64>
    stablehlo.return %iterArg, %6, %4#0, %5 : tensor<4x5xf32>, tensor<i64>, tensor<5xf32>, tensor<4x5xf32>
  }
  return %2#2, %2#3 : tensor<5xf32>, tensor<4x5xf32>
}
func.func private @dynamic_index_in_dim(%arg0: tensor<4x5xf32>, %arg1: tensor<i64>) -> tensor<5xf32> {
  %c = stablehlo.constant dense<0> : tensor<i64>
  %0 = stablehlo.dynamic_slice %arg0, %arg1, %c, sizes = [1, 5] : (tensor<4x5xf32>, tensor<i64>, tensor<i64>) -> tensor<1x5xf32>
  %1 = stablehlo.reshape %0 : (tensor<1x5xf32>) -> tensor<5xf32>
  return %1 : tensor<5xf32>
}
func.func private @closed_call(%arg0: tensor<5xf32>, %arg1: tensor<5xf32>) -> (tensor<5xf32>, tensor<5xf32>) {
  %0 = stablehlo.add %arg0, %arg1 : tensor<5xf32>
  %1 = stablehlo.multiply %arg0, %arg1 : tensor<5xf32>
  return %0, %1 : tensor<5xf32>, tensor<5xf32>
}
func.func private @dynamic_update_index_in_dim(%arg0: tensor<4x5xf32>, %arg1: tensor<5xf32>, %arg2: tensor<i64>) -> tensor<4x5xf32> {
  %0 = stablehlo.broadcast_in_dim %arg1, dims = [1] : (tensor<5xf32>) -> tensor<1x5xf32>
  %c = stablehlo.constant dense<0> : tensor<i64>
  %1 = stablehlo.dynamic_update_slice %arg0, %0, %arg2, %c : (tensor<4x5xf32>, tensor<1x5xf32>, tensor<i64>, tensor<i64>) -> tensor<4x5xf32>
  return %1 : tensor<4x5xf32>
}

// -----

func.func @a_branch() {
  %0 = stablehlo.constant dense<[[0.1257302165031433, -0.13210485875606537, 0.6404226422309875, 0.10490011423826218, -0.5356693863868713], [0.3615950644016266, 1.3040000200271606, 0.9470809698104858, -0.7037352323532104, -1.2654215097427368], [-0.6232744455337524, 0.04132597893476486, -2.32503080368042, -0.218791663646698, -1.2459110021591187], [-0.7322673797607422, -0.5442590117454529, -0.3163001537322998, 0.4116305410861969, 1.042513370513916]]> : tensor<4x5xf32>
  %1 = stablehlo.constant dense<3> : tensor<i32>
  %r = func.call @f(%0, %1) : (tensor<4x5xf32>, tensor<i32>) -> (tensor<4x5xf32>)
  check.expect_eq_const %r, dense<[[0.2514604330062866, -0.26420971751213074, 1.280845284461975, 0.20980022847652435, -1.0713387727737427], [0.7231901288032532, 2.6080000400543213, 1.8941619396209717, -1.407470464706421, -2.5308430194854736], [-1.2465488910675049, 0.08265195786952972, -4.65006160736084, -0.437583327293396, -2.4918220043182373], [-1.4645347595214844, -1.0885180234909058, -0.6326003074645996, 0.8232610821723938, 2.085026741027832]]> : tensor<4x5xf32>
  func.return
}
func.func private @f(%arg0: tensor<4x5xf32>, %arg1: tensor<i32>) -> (tensor<4x5xf32>) {
  %c = stablehlo.constant dense<0> : tensor<i32>
  %0 = stablehlo.compare GT, %arg1, %c, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
  %1 = stablehlo.convert %0 : (tensor<i1>) -> tensor<i32>
  %2 = "stablehlo.case"(%1) ({
    %3 = stablehlo.negate %arg0 : tensor<4x5xf32>
    stablehlo.return %3 : tensor<4x5xf32>
  }, {
    %cst = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %3 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<4x5xf32>
    %4 = stablehlo.multiply %arg0, %3 : tensor<4x5xf32>
    stablehlo.return %4 : tensor<4x5xf32>
  }) : (tensor<i32>) -> tensor<4x5xf32>
  return %2 : tensor<4x5xf32>
}

// -----

func.func @a_switch() {
  %0 = stablehlo.constant dense<[[0.1257302165031433, -0.13210485875606537, 0.6404226422309875, 0.10490011423826218, -0.5356693863868713], [0.3615950644016266, 1.3040000200271606, 0.9470809698104858, -0.7037352323532104, -1.2654215097427368], [-0.6232744455337524, 0.04132597893476486, -2.32503080368042, -0.218791663646698, -1.2459110021591187], [-0.7322673797607422, -0.5442590117454529, -0.3163001537322998, 0.4116305410861969, 1.042513370513916]]> : tensor<4x5xf32>
  %1 = stablehlo.constant dense<2> : tensor<i32>
  %r = func.call @f(%0, %1) : (tensor<4x5xf32>, tensor<i32>) -> (tensor<4x5xf32>)
  check.expect_eq_const %r, dense<[[1.125730276107788, 0.8678951263427734, 1.6404225826263428, 1.1049001216888428, 0.46433061361312866], [1.3615950345993042, 2.303999900817871, 1.9470809698104858, 0.29626476764678955, -0.2654215097427368], [0.37672555446624756, 1.0413259267807007, -1.32503080368042, 0.781208336353302, -0.24591100215911865], [0.2677326202392578, 0.4557409882545471, 0.6836998462677002, 1.4116305112838745, 2.042513370513916]]> : tensor<4x5xf32>
  func.return
}
func.func private @f(%arg0: tensor<4x5xf32>, %arg1: tensor<i32>) -> (tensor<4x5xf32>) {
  %c = stablehlo.constant dense<0> : tensor<i32>
  %c_0 = stablehlo.constant dense<2> : tensor<i32>
  %0 = stablehlo.clamp %c, %arg1, %c_0 : tensor<i32>
  %1 = "stablehlo.case"(%0) ({
    %cst = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<4x5xf32>
    %3 = stablehlo.multiply %arg0, %2 : tensor<4x5xf32>
    stablehlo.return %3 : tensor<4x5xf32>
  }, {
    %2 = stablehlo.negate %arg0 : tensor<4x5xf32>
    stablehlo.return %2 : tensor<4x5xf32>
  }, {
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<4x5xf32>
    %3 = stablehlo.add %arg0, %2 : tensor<4x5xf32>
    stablehlo.return %3 : tensor<4x5xf32>
  }) : (tensor<i32>) -> tensor<4x5xf32>
  return %1 : tensor<4x5xf32>
}

// -----

func.func @a_search() {
  %0 = stablehlo.constant dense<[-0.5356693863868713, -0.13210485875606537, 0.10490011423826218, 0.1257302165031433, 0.6404226422309875]> : tensor<5xf32>
  %1 = stablehlo.constant dense<[0.3615950644016266, 1.3040000200271606, 0.9470809698104858, -0.7037352323532104, -1.2654215097427368]> : tensor<5xf32>
  %r = func.call @f(%0, %1) : (tensor<5xf32>, tensor<5xf32>) -> (tensor<5xi32>)
  check.expect_eq_const %r, dense<[4, 5, 5, 0, 0]> : tensor<5xi32>
  func.return
}
func.func private @f(%arg0: tensor<5xf32>, %arg1: tensor<5xf32>) -> (tensor<5xi32>) {
  %0 = call @searchsorted(%arg0, %arg1) : (tensor<5xf32>, tensor<5xf32>) -> tensor<5xi32>
  return %0 : tensor<5xi32>
}
func.func private @searchsorted(%arg0: tensor<5xf32>, %arg1: tensor<5xf32>) -> tensor<5xi32> {
  %0 = call @_searchsorted_scan_impl(%arg0, %arg1) : (tensor<5xf32>, tensor<5xf32>) -> tensor<5xi32>
  return %0 : tensor<5xi32>
}
func.func private @_searchsorted_scan_impl(%arg0: tensor<5xf32>, %arg1: tensor<5xf32>) -> tensor<5xi32> {
  %0 = call @_searchsorted_scan_impl_0(%arg0, %arg1) : (tensor<5xf32>, tensor<5xf32>) -> tensor<5xi32>
  return %0 : tensor<5xi32>
}
func.func private @_searchsorted_scan_impl_0(%arg0: tensor<5xf32>, %arg1: tensor<5xf32>) -> tensor<5xi32> {
  %c = stablehlo.constant dense<0> : tensor<ui32>
  %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<ui32>) -> tensor<5xui32>
  %c_0 = stablehlo.constant dense<5> : tensor<ui32>
  %1 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<ui32>) -> tensor<5xui32>
  %c_1 = stablehlo.constant dense<0> : tensor<i64>
  %2:5 = stablehlo.while(%iterArg = %arg0, %iterArg_2 = %arg1, %iterArg_3 = %c_1, %iterArg_4 = %0, %iterArg_5 = %1) : tensor<5xf32>, tensor<5xf32>, tensor<i64>, tensor<5xui32>, tensor<5xui32>
  cond {
    %c_6 = stablehlo.constant dense<3> : tensor<i64>
    %4 = stablehlo.compare LT, %iterArg_3, %c_6, SIGNED : (tensor<i64>, tensor<i64>) -> tensor<i1>
    stablehlo.return %4 : tensor<i1>
  } do {
    %4:2 = func.call @closed_call(%iterArg, %iterArg_2, %iterArg_4, %iterArg_5) : (tensor<5xf32>, tensor<5xf32>, tensor<5xui32>, tensor<5xui32>) -> (tensor<5xui32>, tensor<5xui32>)
    %c_6 = stablehlo.constant dense<1> : tensor<i64>
    %5 = stablehlo.add %iterArg_3, %c_6 : tensor<i64>
    stablehlo.return %iterArg, %iterArg_2, %5, %4#0, %4#1 : tensor<5xf32>, tensor<5xf32>, tensor<i64>, tensor<5xui32>, tensor<5xui32>
  }
  %3 = stablehlo.convert %2#4 : (tensor<5xui32>) -> tensor<5xi32>
  return %3 : tensor<5xi32>
}
func.func private @closed_call(%arg0: tensor<5xf32>, %arg1: tensor<5xf32>, %arg2: tensor<5xui32>, %arg3: tensor<5xui32>) -> (tensor<5xui32>, tensor<5xui32>) {
  %0 = stablehlo.subtract %arg3, %arg2 : tensor<5xui32>
  %c = stablehlo.constant dense<2> : tensor<i64>
  %1 = call @floor_divide(%0, %c) : (tensor<5xui32>, tensor<i64>) -> tensor<5xui32>
  %2 = stablehlo.add %arg2, %1 : tensor<5xui32>
  %3 = stablehlo.broadcast_in_dim %2, dims = [0] : (tensor<5xui32>) -> tensor<5x1xui32>
  %4 = "stablehlo.gather"(%arg0, %3) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1>}> : (tensor<5xf32>, tensor<5x1xui32>) -> tensor<5x1xf32>
  %5 = stablehlo.reshape %4 : (tensor<5x1xf32>) -> tensor<5xf32>
  %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
  %6 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<5xf32>
  %7 = stablehlo.compare EQ, %arg1, %6, FLOAT : (tensor<5xf32>, tensor<5xf32>) -> tensor<5xi1>
  %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
  %8 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<5xf32>
  %9 = stablehlo.select %7, %8, %arg1 : tensor<5xi1>, tensor<5xf32>
  %10 = stablehlo.compare NE, %arg1, %arg1, FLOAT : (tensor<5xf32>, tensor<5xf32>) -> tensor<5xi1>
  %cst_1 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
  %11 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<5xf32>
  %12 = stablehlo.select %10, %11, %9 : tensor<5xi1>, tensor<5xf32>
  %cst_2 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
  %13 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<5xf32>
  %14 = stablehlo.compare EQ, %5, %13, FLOAT : (tensor<5xf32>, tensor<5xf32>) -> tensor<5xi1>
  %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
  %15 = stablehlo.broadcast_in_dim %cst_3, dims = [] : (tensor<f32>) -> tensor<5xf32>
  %16 = stablehlo.select %14, %15, %5 : tensor<5xi1>, tensor<5xf32>
  %17 = stablehlo.compare NE, %5, %5, FLOAT : (tensor<5xf32>, tensor<5xf32>) -> tensor<5xi1>
  %cst_4 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
  %18 = stablehlo.broadcast_in_dim %cst_4, dims = [] : (tensor<f32>) -> tensor<5xf32>
  %19 = stablehlo.select %17, %18, %16 : tensor<5xi1>, tensor<5xf32>
  %20 = stablehlo.compare LE, %12, %19, TOTALORDER : (tensor<5xf32>, tensor<5xf32>) -> tensor<5xi1>
  %21 = stablehlo.select %20, %arg2, %2 : tensor<5xi1>, tensor<5xui32>
  %22 = stablehlo.select %20, %2, %arg3 : tensor<5xi1>, tensor<5xui32>
  return %21, %22 : tensor<5xui32>, tensor<5xui32>
}
func.func private @floor_divide(%arg0: tensor<5xui32>, %arg1: tensor<i64>) -> tensor<5xui32> {
  %0 = stablehlo.convert %arg1 : (tensor<i64>) -> tensor<ui32>
  %1 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<ui32>) -> tensor<5xui32>
  %2 = stablehlo.divide %arg0, %1 : tensor<5xui32>
  return %2 : tensor<5xui32>
}

// -----

func.func @softmax_of_rows() {
  %0 = stablehlo.constant dense<[[0.1257302165031433, -0.13210485875606537, 0.6404226422309875, 0.10490011423826218, -0.5356693863868713], [0.3615950644016266, 1.3040000200271606, 0.9470809698104858, -0.7037352323532104, -1.2654215097427368], [-0.6232744455337524, 0.04132597893476486, -2.32503080368042, -0.218791663646698, -1.2459110021591187], [-0.7322673797607422, -0.5442590117454529, -0.3163001537322998, 0.4116305410861969, 1.042513370513916]]> : tensor<4x5xf32>
  %r = func.call @f(%0) : (tensor<4x5xf32>) -> (tensor<4x5xf32>)
  %wanted0 = stablehlo.constant dense<[[0.2023734301328659, 0.15637853741645813, 0.33859580755233765, 0.19820156693458557, 0.10445068776607513], [0.16940145194530487, 0.43470877408981323, 0.30422186851501465, 0.05837811529636383, 0.03328992426395416], [0.19375595450401306, 0.3766061067581177, 0.03533390536904335, 0.2903485596179962, 0.10395549237728119], [0.07836592942476273, 0.0945754125714302, 0.1187899187207222, 0.24598906934261322, 0.46227964758872986]]> : tensor<4x5xf32>
  check.expect_close %r, %wanted0, max_ulp_difference = 16 : tensor<4x5xf32>, tensor<4x5xf32>
  func.return
}
func.func private @f(%arg0: tensor<4x5xf32>) -> (tensor<4x5xf32>) {
  %cst = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %0 = stablehlo.reduce(%arg0 init: %cst) applies stablehlo.maximum across dimensions = [1] : (tensor<4x5xf32>, tensor<f32>) -> tensor<4xf32>
  %cst_0 = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %1 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<4xf32>
  %2 = stablehlo.maximum %1, %0 : tensor<4xf32>
  %3 = stablehlo.broadcast_in_dim %2, dims = [0] : (tensor<4xf32>) -> tensor<4x1xf32>
  %4 = stablehlo.broadcast_in_dim %3, dims = [0, 1] : (tensor<4x1xf32>) -> tensor<4x5xf32>
  %5 = stablehlo.subtract %arg0, %4 : tensor<4x5xf32>
  %6 = stablehlo.exponential %5 : tensor<4x5xf32>
  %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
  %7 = stablehlo.reduce(%6 init: %cst_1) applies stablehlo.add across dimensions = [1] : (tensor<4x5xf32>, tensor<f32>) -> tensor<4xf32>
  %8 = stablehlo.broadcast_in_dim %7, dims = [0] : (tensor<4xf32>) -> tensor<4x1xf32>
  %9 = stablehlo.broadcast_in_dim %8, dims = [0, 1] : (tensor<4x1xf32>) -> tensor<4x5xf32>
  %10 = stablehlo.divide %6, %9 : tensor<4x5xf32>
  return %10 : tensor<4x5xf32>
}

// -----

func.func @gelu_exact() {
  %0 = stablehlo.constant dense<[[0.1257302165031433, -0.13210485875606537, 0.6404226422309875, 0.10490011423826218, -0.5356693863868713], [0.3615950644016266, 1.3040000200271606, 0.9470809698104858, -0.7037352323532104, -1.2654215097427368], [-0.6232744455337524, 0.04132597893476486, -2.32503080368042, -0.218791663646698, -1.2459110021591187], [-0.7322673797607422, -0.5442590117454529, -0.3163001537322998, 0.4116305410861969, 1.042513370513916]]> : tensor<4x5xf32>
  %r = func.call @f(%0) : (tensor<4x5xf32>) -> (tensor<4x5xf32>)
  check.expect_almost_eq_const %r, dense<[[0.06915504485368729, -0.059110406786203384, 0.47330501675605774, 0.05683199688792229, -0.15860825777053833], [0.23184485733509064, 1.1786636114120483, 0.7843736410140991, -0.16945864260196686, -0.13016146421432495], [-0.16613510251045227, 0.021344123408198357, -0.023332053795456886, -0.09044982492923737, -0.13256314396858215], [-0.16988801956176758, -0.15953953564167023, -0.11889322847127914, 0.2715505361557007, 0.8876094818115234]]> : tensor<4x5xf32>, tolerance = 1.0e-06
  func.return
}
func.func private @f(%arg0: tensor<4x5xf32>) -> (tensor<4x5xf32>) {
  %cst = stablehlo.constant dense<5.000000e-01> : tensor<f32>
  %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<4x5xf32>
  %1 = stablehlo.multiply %0, %arg0 : tensor<4x5xf32>
  %2 = stablehlo.negate %arg0 : tensor<4x5xf32>
  %cst_0 = stablehlo.constant dense<0.707106769> : tensor<f32>
  %3 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<4x5xf32>
  %4 = stablehlo.multiply %2, %3 : tensor<4x5xf32>
  %5 = chlo.erfc %4 : tensor<4x5xf32> -> tensor<4x5xf32>
  %6 = stablehlo.multiply %1, %5 : tensor<4x5xf32>
  return %6 : tensor<4x5xf32>
}

// -----

func.func @log_of_sums() {
  %0 = stablehlo.constant dense<[[0.1257302165031433, -0.13210485875606537, 0.6404226422309875, 0.10490011423826218, -0.5356693863868713], [0.3615950644016266, 1.3040000200271606, 0.9470809698104858, -0.7037352323532104, -1.2654215097427368], [-0.6232744455337524, 0.04132597893476486, -2.32503080368042, -0.218791663646698, -1.2459110021591187], [-0.7322673797607422, -0.5442590117454529, -0.3163001537322998, 0.4116305410861969, 1.042513370513916]]> : tensor<4x5xf32>
  %r = func.call @f(%0) : (tensor<4x5xf32>) -> (tensor<4xf32>)
  %wanted0 = stablehlo.constant dense<[1.7233707904815674, 2.1370790004730225, 1.0178813934326172, 1.814098596572876]> : tensor<4xf32>
  check.expect_close %r, %wanted0, max_ulp_difference = 16 : tensor<4xf32>, tensor<4xf32>
  func.return
}
func.func private @f(%arg0: tensor<4x5xf32>) -> (tensor<4xf32>) {
  %cst = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %0 = stablehlo.reduce(%arg0 init: %cst) applies stablehlo.maximum across dimensions = [1] : (tensor<4x5xf32>, tensor<f32>) -> tensor<4xf32>
  %cst_0 = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %1 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<4xf32>
  %2 = stablehlo.maximum %1, %0 : tensor<4xf32>
  %3 = stablehlo.is_finite %2 : (tensor<4xf32>) -> tensor<4xi1>
  %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
  %4 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<4xf32>
  %5 = stablehlo.select %3, %2, %4 : tensor<4xi1>, tensor<4xf32>
  %6 = stablehlo.broadcast_in_dim %5, dims = [0] : (tensor<4xf32>) -> tensor<4x1xf32>
  %7 = stablehlo.broadcast_in_dim %6, dims = [0, 1] : (tensor<4x1xf32>) -> tensor<4x5xf32>
  %8 = stablehlo.subtract %arg0, %7 : tensor<4x5xf32>
  %9 = stablehlo.exponential %8 : tensor<4x5xf32>
  %cst_2 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
  %10 = stablehlo.reduce(%9 init: %cst_2) applies stablehlo.add across dimensions = [1] : (tensor<4x5xf32>, tensor<f32>) -> tensor<4xf32>
  %11 = stablehlo.abs %10 : tensor<4xf32>
  %12 = stablehlo.log %11 : tensor<4xf32>
  %13 = stablehlo.add %12, %5 : tensor<4xf32>
  return %13 : tensor<4xf32>
}

// -----

func.func @inverse_erf() {
  %0 = stablehlo.constant dense<[[0.041910070925951004, -0.04403495416045189, 0.21347421407699585, 0.03496670350432396, -0.17855645716190338], [0.12053168565034866, 0.4346666634082794, 0.3156936466693878, -0.23457841575145721, -0.4218071699142456], [-0.20775814354419708, 0.013775326311588287, -0.7750102877616882, -0.07293055206537247, -0.41530367732048035], [-0.24408912658691406, -0.18141967058181763, -0.1054333820939064, 0.1372101753950119, 0.34750446677207947]]> : tensor<4x5xf32>
  %r = func.call @f(%0) : (tensor<4x5xf32>) -> (tensor<4x5xf32>)
  %wanted0 = stablehlo.constant dense<[[0.03715892881155014, -0.03904479369521141, 0.19150206446647644, 0.030998358502984047, -0.15958601236343384], [0.10722797363996506, 0.40654250979423523, 0.28750526905059814, -0.21097871661186218, -0.3931700587272644], [-0.18625234067440033, 0.012208670377731323, -0.8579798340797424, -0.06472327560186386, -0.38646063208580017], [-0.2198076695203781, -0.1621900051832199, -0.0937114953994751, 0.1222049742937088, 0.3184088468551636]]> : tensor<4x5xf32>
  check.expect_close %r, %wanted0, max_ulp_difference = 16 : tensor<4x5xf32>, tensor<4x5xf32>
  func.return
}
func.func private @f(%arg0: tensor<4x5xf32>) -> (tensor<4x5xf32>) {
  %0 = chlo.erf_inv %arg0 : tensor<4x5xf32> -> tensor<4x5xf32>
  return %0 : tensor<4x5xf32>
}

// -----

func.func @bessel_scaled() {
  %0 = stablehlo.constant dense<[[0.1257302165031433, -0.13210485875606537, 0.6404226422309875, 0.10490011423826218, -0.5356693863868713], [0.3615950644016266, 1.3040000200271606, 0.9470809698104858, -0.7037352323532104, -1.2654215097427368], [-0.6232744455337524, 0.04132597893476486, -2.32503080368042, -0.218791663646698, -1.2459110021591187], [-0.7322673797607422, -0.5442590117454529, -0.3163001537322998, 0.4116305410861969, 1.042513370513916]]> : tensor<4x5xf32>
  %r = func.call @f(%0) : (tensor<4x5xf32>) -> (tensor<4x5xf32>)
  %wanted0 = stablehlo.constant dense<[[0.05554738640785217, -0.05800474435091019, 0.17757543921470642, 0.04729178547859192, -0.1624477505683899], [0.12800665199756622, 0.21736085414886475, 0.205050528049469, -0.1850820779800415, -0.21669454872608185], [-0.1753418743610382, 0.01983070746064186, -0.20986826717853546, -0.08842536062002182, -0.21630780398845673], [-0.18810977041721344, -0.16382856667041779, -0.11671371757984161, 0.13927552103996277, 0.20990175008773804]]> : tensor<4x5xf32>
  check.expect_close %r, %wanted0, max_ulp_difference = 8 : tensor<4x5xf32>, tensor<4x5xf32>
  func.return
}
func.func private @f(%arg0: tensor<4x5xf32>) -> (tensor<4x5xf32>) {
  %0 = chlo.bessel_i1e %arg0 : tensor<4x5xf32> -> tensor<4x5xf32>
  return %0 : tensor<4x5xf32>
}

// -----

func.func @digamma_of_rows() {
  %0 = stablehlo.constant dense<[[0.6257302165031433, 0.6321048736572266, 1.1404225826263428, 0.6049001216888428, 1.0356693267822266], [0.8615950345993042, 1.8040000200271606, 1.4470809698104858, 1.2037352323532104, 1.7654215097427368], [1.1232744455337524, 0.5413259863853455, 2.82503080368042, 0.718791663646698, 1.7459110021591187], [1.2322673797607422, 1.0442590713500977, 0.8163001537322998, 0.9116305112838745, 1.542513370513916]]> : tensor<4x5xf32>
  %r = func.call @f(%0) : (tensor<4x5xf32>) -> (tensor<4x5xf32>)
  check.expect_almost_eq_const %r, dense<[[-1.45022714138031, -1.428765058517456, -0.367289662361145, -1.5229198932647705, -0.5200232267379761], [-0.8312191963195801, 0.2879352569580078, -0.014175236225128174, -0.2843157649040222, 0.25918978452682495], [-0.3908899426460266, -1.772885799407959, 0.8512125611305237, -1.1678749322891235, 0.24434345960617065], [-0.24889618158340454, -0.5066766738891602, -0.9281043410301208, -0.732780396938324, 0.07550030946731567]]> : tensor<4x5xf32>, tolerance = 1.0e-04
  func.return
}
func.func private @f(%arg0: tensor<4x5xf32>) -> (tensor<4x5xf32>) {
  %0 = chlo.digamma %arg0 : tensor<4x5xf32> -> tensor<4x5xf32>
  return %0 : tensor<4x5xf32>
}

// -----

func.func @middle_values() {
  %0 = stablehlo.constant dense<[[0.1257302165031433, -0.13210485875606537, 0.6404226422309875, 0.10490011423826218, -0.5356693863868713], [0.3615950644016266, 1.3040000200271606, 0.9470809698104858, -0.7037352323532104, -1.2654215097427368], [-0.6232744455337524, 0.04132597893476486, -2.32503080368042, -0.218791663646698, -1.2459110021591187], [-0.7322673797607422, -0.5442590117454529, -0.3163001537322998, 0.4116305410861969, 1.042513370513916]]> : tensor<4x5xf32>
  %r = func.call @f(%0) : (tensor<4x5xf32>) -> (tensor<4xf32>)
  %wanted0 = stablehlo.constant dense<[0.10490011423826218, 0.3615950644016266, -0.6232744455337524, -0.3163001537322998]> : tensor<4xf32>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<4xf32>, tensor<4xf32>
  func.return
}
func.func private @f(%arg0: tensor<4x5xf32>) -> (tensor<4xf32>) {
  %0 = call @median(%arg0) : (tensor<4x5xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
func.func private @median(%arg0: tensor<4x5xf32>) -> tensor<4xf32> {
  %cst = stablehlo.constant dense<5.000000e-01> : tensor<f64>
  %0 = call @quantile(%arg0, %cst) : (tensor<4x5xf32>, tensor<f64>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
func.func private @quantile(%arg0: tensor<4x5xf32>, %arg1: tensor<f64>) -> tensor<4xf32> {
  %0 = stablehlo.compare NE, %arg0, %arg0, FLOAT : (tensor<4x5xf32>, tensor<4x5xf32>) -> tensor<4x5xi1>
  %c = stablehlo.constant dense<false> : tensor<i1>
  %1 = stablehlo.reduce(%0 init: %c) applies stablehlo.or across dimensions = [1] : (tensor<4x5xi1>, tensor<i1>) -> tensor<4xi1>
  %2 = stablehlo.broadcast_in_dim %1, dims = [0] : (tensor<4xi1>) -> tensor<4x1xi1>
  %cst = stablehlo.constant dense<0x7FF8000000000000> : tensor<f64>
  %3 = call @_where(%2, %cst, %arg0) : (tensor<4x1xi1>, tensor<f64>, tensor<4x5xf32>) -> tensor<4x5xf32>
  %4 = "stablehlo.sort"(%3) <{dimension = 1 : i64, is_stable = true}> ({
  ^bb0(%arg2: tensor<f32>, %arg3: tensor<f32>):
    %cst_9 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %22 = stablehlo.compare EQ, %arg2, %cst_9, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_10 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %23 = stablehlo.select %22, %cst_10, %arg2 : tensor<i1>, tensor<f32>
    %24 = stablehlo.compare NE, %arg2, %arg2, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_11 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %25 = stablehlo.select %24, %cst_11, %23 : tensor<i1>, tensor<f32>
    %cst_12 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %26 = stablehlo.compare EQ, %arg3, %cst_12, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_13 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %27 = stablehlo.select %26, %cst_13, %arg3 : tensor<i1>, tensor<f32>
    %28 = stablehlo.compare NE, %arg3, %arg3, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %cst_14 = stablehlo.constant dense<0x7FC00000> : tensor<f32>
    %29 = stablehlo.select %28, %cst_14, %27 : tensor<i1>, tensor<f32>
    %30 = stablehlo.compare LT, %25, %29, TOTALORDER : (tensor<f32>, tensor<f32>) -> tensor<i1>
    stablehlo.return %30 : tensor<i1>
  }) : (tensor<4x5xf32>) -> tensor<4x5xf32>
  %cst_0 = stablehlo.constant dense<5.000000e+00> : tensor<f64>
  %cst_1 = stablehlo.constant dense<1.000000e+00> : tensor<f64>
  %5 = stablehlo.subtract %cst_0, %cst_1 : tensor<f64>
  %6 = stablehlo.multiply %arg1, %5 : tensor<f64>
  %7 = stablehlo.floor %6 : tensor<f64>
  %8 = stablehlo.ceil %6 : tensor<f64>
  %cst_2 = stablehlo.constant dense<5.000000e+00> : tensor<f64>
  %cst_3 = stablehlo.constant dense<1.000000e+00> : tensor<f64>
  %9 = stablehlo.subtract %cst_2, %cst_3 : tensor<f64>
  %cst_4 = stablehlo.constant dense<0.000000e+00> : tensor<f64>
  %10 = stablehlo.clamp %cst_4, %7, %9 : tensor<f64>
  %cst_5 = stablehlo.constant dense<5.000000e+00> : tensor<f64>
  %cst_6 = stablehlo.constant dense<1.000000e+00> : tensor<f64>
  %11 = stablehlo.subtract %cst_5, %cst_6 : tensor<f64>
  %cst_7 = stablehlo.constant dense<0.000000e+00> : tensor<f64>
  %12 = stablehlo.clamp %cst_7, %8, %11 : tensor<f64>
  %13 = stablehlo.convert %10 : (tensor<f64>) -> tensor<i64>
  %14 = stablehlo.convert %12 : (tensor<f64>) -> tensor<i64>
  %15 = stablehlo.broadcast_in_dim %13, dims = [] : (tensor<i64>) -> tensor<1xi64>
  %16 = "stablehlo.gather"(%4, %15) <{dimension_numbers = #stablehlo.gather<offset_dims = [0], collapsed_slice_dims = [1], start_index_map = [1]>, indices_are_sorted = false, slice_sizes = array<i64: 4, 1>}> : (tensor<4x5xf32>, tensor<1xi64>) -> tensor<4xf32>
  %17 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<i64>) -> tensor<1xi64>
  %18 = "stablehlo.gather"(%4, %17) <{dimension_numbers = #stablehlo.gather<offset_dims = [0], collapsed_slice_dims = [1], start_index_map = [1]>, indices_are_sorted = false, slice_sizes = array<i64: 4, 1>}> : (tensor<4x5xf32>, tensor<1xi64>) -> tensor<4xf32>
  %19 = stablehlo.add %16, %18 : tensor<4xf32>
  %cst_8 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
  %20 = stablehlo.broadcast_in_dim %cst_8, dims = [] : (tensor<f32>) -> tensor<4xf32>
  %21 = stablehlo.multiply %19, %20 : tensor<4xf32>
  return %21 : tensor<4xf32>
}
func.func private @_where(%arg0: tensor<4x1xi1>, %arg1: tensor<f64>, %arg2: tensor<4x5xf32>) -> tensor<4x5xf32> {
  %0 = stablehlo.convert %arg1 : (tensor<f64>) -> tensor<f32>
  %1 = stablehlo.broadcast_in_dim %arg0, dims = [0, 1] : (tensor<4x1xi1>) -> tensor<4x5xi1>
  %2 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<4x5xf32>
  %3 = stablehlo.select %1, %2, %arg2 : tensor<4x5xi1>, tensor<4x5xf32>
  return %3 : tensor<4x5xf32>
}

// -----

func.func @unique_values() {
  %0 = stablehlo.constant dense<[3, 1, 0, -2, -2, -4, -4, -4, -3, 3, 1, 4]> : tensor<12xi32>
  %r = func.call @f(%0) : (tensor<12xi32>) -> (tensor<6xi32>)
  check.expect_eq_const %r, dense<[-4, -3, -2, 0, 1, 3]> : tensor<6xi32>
  func.return
}
func.func private @f(%arg0: tensor<12xi32>) -> (tensor<6xi32>) {
  %0:2 = call @_unique_sorted_mask(%arg0) : (tensor<12xi32>) -> (tensor<12xi32>, tensor<12xi1>)
  %1 = call @cumsum(%0#1) : (tensor<12xi1>) -> tensor<12xi64>
  %c = stablehlo.constant dense<0> : tensor<i64>
  %2 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i64>) -> tensor<6xi64>
  %c_0 = stablehlo.constant dense<0> : tensor<i64>
  %3 = call @clip(%1, %c_0) : (tensor<12xi64>, tensor<i64>) -> tensor<12xi64>
  %c_1 = stablehlo.constant dense<0> : tensor<i64>
  %4 = stablehlo.broadcast_in_dim %c_1, dims = [] : (tensor<i64>) -> tensor<12xi64>
  %5 = stablehlo.compare LT, %3, %4, SIGNED : (tensor<12xi64>, tensor<12xi64>) -> tensor<12xi1>
  %c_2 = stablehlo.constant dense<6> : tensor<i64>
  %6 = stablehlo.broadcast_in_dim %c_2, dims = [] : (tensor<i64>) -> tensor<12xi64>
  %7 = stablehlo.add %3, %6 : tensor<12xi64>
  %8 = stablehlo.select %5, %7, %3 : tensor<12xi1>, tensor<12xi64>
  %9 = stablehlo.convert %8 : (tensor<12xi64>) -> tensor<12xi32>
  %10 = stablehlo.broadcast_in_dim %9, dims = [0] : (tensor<12xi32>) -> tensor<12x1xi32>
  %c_3 = stablehlo.constant dense<1> : tensor<i64>
  %11 = stablehlo.broadcast_in_dim %c_3, dims = [] : (tensor<i64>) -> tensor<12xi64>
  %12 = "stablehlo.scatter"(%2, %10, %11) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false}> ({
  ^bb0(%arg1: tensor<i64>, %arg2: tensor<i64>):
    %24 = stablehlo.add %arg1, %arg2 : tensor<i64>
    stablehlo.return %24 : tensor<i64>
  }) : (tensor<6xi64>, tensor<12x1xi32>, tensor<12xi64>) -> tensor<6xi64>
  %13 = call @cumsum_1(%12) : (tensor<6xi64>) -> tensor<6xi64>
  %c_4 = stablehlo.constant dense<1> : tensor<i64>
  %14 = call @floor_divide(%13, %c_4) : (tensor<6xi64>, tensor<i64>) -> tensor<6xi64>
  %c_5 = stablehlo.constant dense<12> : tensor<i64>
  %15 = call @remainder(%14, %c_5) : (tensor<6xi64>, tensor<i64>) -> tensor<6xi64>
  %c_6 = stablehlo.constant dense<0> : tensor<i64>
  %16 = stablehlo.broadcast_in_dim %c_6, dims = [] : (tensor<i64>) -> tensor<6xi64>
  %17 = stablehlo.compare LT, %15, %16, SIGNED : (tensor<6xi64>, tensor<6xi64>) -> tensor<6xi1>
  %c_7 = stablehlo.constant dense<12> : tensor<i64>
  %18 = stablehlo.broadcast_in_dim %c_7, dims = [] : (tensor<i64>) -> tensor<6xi64>
  %19 = stablehlo.add %15, %18 : tensor<6xi64>
  %20 = stablehlo.select %17, %19, %15 : tensor<6xi1>, tensor<6xi64>
  %21 = stablehlo.convert %20 : (tensor<6xi64>) -> tensor<6xi32>
  %22 = stablehlo.broadcast_in_dim %21, dims = [0] : (tensor<6xi32>) -> tensor<6x1xi32>
  %23 = "stablehlo.gather"(%0#0, %22) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1>}> : (tensor<12xi32>, tensor<6x1xi32>) -> tensor<6xi32>
  return %23 : tensor<6xi32>
}
func.func private @_unique_sorted_mask(%arg0: tensor<12xi32>) -> (tensor<12xi32>, tensor<12xi1>) {
  %0 = stablehlo.reshape %arg0 : (tensor<12xi32>) -> tensor<12x1xi32>
  %1 = stablehlo.transpose %0, dims = [1, 0] : (tensor<12x1xi32>) -> tensor<1x12xi32>
  %2 = stablehlo.reverse %1, dims = [0] : tensor<1x12xi32>
  %3 = call @lexsort(%2) : (tensor<1x12xi32>) -> tensor<12xi64>
  %c = stablehlo.constant dense<0> : tensor<i64>
  %4 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i64>) -> tensor<12xi64>
  %5 = stablehlo.compare LT, %3, %4, SIGNED : (tensor<12xi64>, tensor<12xi64>) -> tensor<12xi1>
  %c_0 = stablehlo.constant dense<12> : tensor<i64>
  %6 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i64>) -> tensor<12xi64>
  %7 = stablehlo.add %3, %6 : tensor<12xi64>
  %8 = stablehlo.select %5, %7, %3 : tensor<12xi1>, tensor<12xi64>
  %9 = stablehlo.convert %8 : (tensor<12xi64>) -> tensor<12xi32>
  %10 = stablehlo.broadcast_in_dim %9, dims = [0] : (tensor<12xi32>) -> tensor<12x1xi32>
  %11 = "stablehlo.gather"(%arg0, %10) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1>}> : (tensor<12xi32>, tensor<12x1xi32>) -> tensor<12xi32>
  %c_1 = stablehlo.constant dense<true> : tensor<i1>
  %12 = stablehlo.broadcast_in_dim %c_1, dims = [] : (tensor<i1>) -> tensor<12xi1>
  %13 = stablehlo.slice %11 [1:12] : (tensor<12xi32>) -> tensor<11xi32>
  %14 = stablehlo.slice %11 [0:11] : (tensor<12xi32>) -> tensor<11xi32>
  %15 = stablehlo.compare NE, %13, %14, SIGNED : (tensor<11xi32>, tensor<11xi32>) -> tensor<11xi1>
  %c_2 = stablehlo.constant dense<false> : tensor<i1>
  %16 = stablehlo.reduce(%15 init: %c_2) applies stablehlo.or across dimensions = [] : (tensor<11xi1>, tensor<i1>) -> tensor<11xi1>
  %c_3 = stablehlo.constant dense<1> : tensor<i32>
  %17 = stablehlo.broadcast_in_dim %c_3, dims = [] : (tensor<i32>) -> tensor<1xi32>
  %18 = "stablehlo.scatter"(%12, %17, %16) <{indices_are_sorted = true, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [0], scatter_dims_to_operand_dims = [0]>, unique_indices = true}> ({
  ^bb0(%arg1: tensor<i1>, %arg2: tensor<i1>):
    stablehlo.return %arg2 : tensor<i1>
  }) : (tensor<12xi1>, tensor<1xi32>, tensor<11xi1>) -> tensor<12xi1>
  return %11, %18 : tensor<12xi32>, tensor<12xi1>
}
func.func private @lexsort(%arg0: tensor<1x12xi32>) -> tensor<12xi64> {
  %0 = stablehlo.slice %arg0 [0:1, 0:12] : (tensor<1x12xi32>) -> tensor<1x12xi32>
  %1 = stablehlo.reshape %0 : (tensor<1x12xi32>) -> tensor<12xi32>
  %2 = stablehlo.iota dim = 0 : tensor<12xi64>
  %3:2 = "stablehlo.sort"(%1, %2) <{dimension = 0 : i64, is_stable = true}> ({
  ^bb0(%arg1: tensor<i32>, %arg2: tensor<i32>, %arg3: tensor<i64>, %arg4: tensor<i64>):
    %4 = stablehlo.compare LT, %arg1, %arg2, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %4 : tensor<i1>
  }) : (tensor<12xi32>, tensor<12xi64>) -> (tensor<12xi32>, tensor<12xi64>)
  return %3#1 : tensor<12xi64>
}
func.func private @cumsum(%arg0: tensor<12xi1>) -> tensor<12xi64> {
  %0 = stablehlo.convert %arg0 : (tensor<12xi1>) -> tensor<12xi64>
  %1 = call @cumsum_0(%0) : (tensor<12xi64>) -> tensor<12xi64>
  return %1 : tensor<12xi64>
}
func.func private @cumsum_0(%arg0: tensor<12xi64>) -> tensor<12xi64> {
  %c = stablehlo.constant dense<0> : tensor<i64>
  %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i64>) -> tensor<i64>
  %1 = "stablehlo.reduce_window"(%arg0, %0) <{base_dilations = array<i64: 1>, padding = dense<[[11, 0]]> : tensor<1x2xi64>, window_dilations = array<i64: 1>, window_dimensions = array<i64: 12>, window_strides = array<i64: 1>}> ({
  ^bb0(%arg1: tensor<i64>, %arg2: tensor<i64>):
    %2 = stablehlo.add %arg1, %arg2 : tensor<i64>
    stablehlo.return %2 : tensor<i64>
  }) : (tensor<12xi64>, tensor<i64>) -> tensor<12xi64>
  return %1 : tensor<12xi64>
}
func.func private @clip(%arg0: tensor<12xi64>, %arg1: tensor<i64>) -> tensor<12xi64> {
  %0 = stablehlo.convert %arg1 : tensor<i64>
  %1 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<i64>) -> tensor<12xi64>
  %2 = stablehlo.maximum %1, %arg0 : tensor<12xi64>
  return %2 : tensor<12xi64>
}
func.func private @cumsum_1(%arg0: tensor<6xi64>) -> tensor<6xi64> {
  %0 = call @cumsum_2(%arg0) : (tensor<6xi64>) -> tensor<6xi64>
  return %0 : tensor<6xi64>
}
func.func private @cumsum_2(%arg0: tensor<6xi64>) -> tensor<6xi64> {
  %c = stablehlo.constant dense<0> : tensor<i64>
  %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i64>) -> tensor<i64>
  %1 = "stablehlo.reduce_window"(%arg0, %0) <{base_dilations = array<i64: 1>, padding = dense<[[5, 0]]> : tensor<1x2xi64>, window_dilations = array<i64: 1>, window_dimensions = array<i64: 6>, window_strides = array<i64: 1>}> ({
  ^bb0(%arg1: tensor<i64>, %arg2: tensor<i64>):
    %2 = stablehlo.add %arg1, %arg2 : tensor<i64>
    stablehlo.return %2 : tensor<i64>
  }) : (tensor<6xi64>, tensor<i64>) -> tensor<6xi64>
  return %1 : tensor<6xi64>
}
func.func private @floor_divide(%arg0: tensor<6xi64>, %arg1: tensor<i64>) -> tensor<6xi64> {
  %0 = stablehlo.broadcast_in_dim %arg1, dims = [] : (tensor<i64>) -> tensor<6xi64>
  %1 = stablehlo.divide %arg0, %0 : tensor<6xi64>
  %2 = stablehlo.sign %arg0 : tensor<6xi64>
  %3 = stablehlo.sign %arg1 : tensor<i64>
  %4 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<i64>) -> tensor<6xi64>
  %5 = stablehlo.compare NE, %2, %4, SIGNED : (tensor<6xi64>, tensor<6xi64>) -> tensor<6xi1>
  %6 = stablehlo.broadcast_in_dim %arg1, dims = [] : (tensor<i64>) -> tensor<6xi64>
  %7 = stablehlo.remainder %arg0, %6 : tensor<6xi64>
  %c = stablehlo.constant dense<0> : tensor<i64>
  %8 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i64>) -> tensor<6xi64>
  %9 = stablehlo.compare NE, %7, %8, SIGNED : (tensor<6xi64>, tensor<6xi64>) -> tensor<6xi1>
  %10 = stablehlo.and %5, %9 : tensor<6xi1>
  %c_0 = stablehlo.constant dense<1> : tensor<i64>
  %11 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i64>) -> tensor<6xi64>
  %12 = stablehlo.subtract %1, %11 : tensor<6xi64>
  %13 = call @_where(%10, %12, %1) : (tensor<6xi1>, tensor<6xi64>, tensor<6xi64>) -> tensor<6xi64>
  return %13 : tensor<6xi64>
}
func.func private @_where(%arg0: tensor<6xi1>, %arg1: tensor<6xi64>, %arg2: tensor<6xi64>) -> tensor<6xi64> {
  %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<6xi1>, tensor<6xi64>
  return %0 : tensor<6xi64>
}
func.func private @remainder(%arg0: tensor<6xi64>, %arg1: tensor<i64>) -> tensor<6xi64> {
  %0 = stablehlo.convert %arg1 : tensor<i64>
  %c = stablehlo.constant dense<0> : tensor<i64>
  %1 = stablehlo.compare EQ, %0, %c, SIGNED : (tensor<i64>, tensor<i64>) -> tensor<i1>
  %c_0 = stablehlo.constant dense<1> : tensor<i64>
  %2 = call @_where_3(%1, %c_0, %0) : (tensor<i1>, tensor<i64>, tensor<i64>) -> tensor<i64>
  %3 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<i64>) -> tensor<6xi64>
  %4 = stablehlo.remainder %arg0, %3 : tensor<6xi64>
  %c_1 = stablehlo.constant dense<0> : tensor<i64>
  %5 = stablehlo.broadcast_in_dim %c_1, dims = [] : (tensor<i64>) -> tensor<6xi64>
  %6 = stablehlo.compare NE, %4, %5, SIGNED : (tensor<6xi64>, tensor<6xi64>) -> tensor<6xi1>
  %c_2 = stablehlo.constant dense<0> : tensor<i64>
  %7 = stablehlo.broadcast_in_dim %c_2, dims = [] : (tensor<i64>) -> tensor<6xi64>
  %8 = stablehlo.compare LT, %4, %7, SIGNED : (tensor<6xi64>, tensor<6xi64>) -> tensor<6xi1>
  %c_3 = stablehlo.constant dense<0> : tensor<i64>
  %9 = stablehlo.compare LT, %2, %c_3, SIGNED : (tensor<i64>, tensor<i64>) -> tensor<i1>
  %10 = stablehlo.broadcast_in_dim %9, dims = [] : (tensor<i1>) -> tensor<6xi1>
  %11 = stablehlo.compare NE, %8, %10, UNSIGNED : (tensor<6xi1>, tensor<6xi1>) -> tensor<6xi1>
  %12 = stablehlo.and %11, %6 : tensor<6xi1>
  %13 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<i64>) -> tensor<6xi64>
  %14 = stablehlo.add %4, %13 : tensor<6xi64>
  %15 = stablehlo.select %12, %14, %4 : tensor<6xi1>, tensor<6xi64>
  return %15 : tensor<6xi64>
}
func.func private @_where_3(%arg0: tensor<i1>, %arg1: tensor<i64>, %arg2: tensor<i64>) -> tensor<i64> {
  %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<i64>
  return %0 : tensor<i64>
}

// -----

func.func @top_three() {
  %0 = stablehlo.constant dense<[[0.1257302165031433, -0.13210485875606537, 0.6404226422309875, 0.10490011423826218, -0.5356693863868713], [0.3615950644016266, 1.3040000200271606, 0.9470809698104858, -0.7037352323532104, -1.2654215097427368], [-0.6232744455337524, 0.04132597893476486, -2.32503080368042, -0.218791663646698, -1.2459110021591187], [-0.7322673797607422, -0.5442590117454529, -0.3163001537322998, 0.4116305410861969, 1.042513370513916]]> : tensor<4x5xf32>
  %r:2 = func.call @f(%0) : (tensor<4x5xf32>) -> (tensor<4x3xf32>, tensor<4x3xi32>)
  check.expect_eq_const %r#0, dense<[[0.6404226422309875, 0.1257302165031433, 0.10490011423826218], [1.3040000200271606, 0.9470809698104858, 0.3615950644016266], [0.04132597893476486, -0.218791663646698, -0.6232744455337524], [1.042513370513916, 0.4116305410861969, -0.3163001537322998]]> : tensor<4x3xf32>
  check.expect_eq_const %r#1, dense<[[2, 0, 3], [1, 2, 0], [1, 3, 0], [4, 3, 2]]> : tensor<4x3xi32>
  func.return
}
func.func private @f(%arg0: tensor<4x5xf32>) -> (tensor<4x3xf32>, tensor<4x3xi32>) {
  %values, %indices = chlo.top_k(%arg0, k = 3) : tensor<4x5xf32> -> (tensor<4x3xf32>, tensor<4x3xi32>)
  return %values, %indices : tensor<4x3xf32>, tensor<4x3xi32>
}

// -----

func.func @interpolated() {
  %0 = stablehlo.constant dense<[[0.1257302165031433, -0.13210485875606537, 0.6404226422309875, 0.10490011423826218, -0.5356693863868713], [0.3615950644016266, 1.3040000200271606, 0.9470809698104858, -0.7037352323532104, -1.2654215097427368], [-0.6232744455337524, 0.04132597893476486, -2.32503080368042, -0.218791663646698, -1.2459110021591187], [-0.7322673797607422, -0.5442590117454529, -0.3163001537322998, 0.4116305410861969, 1.042513370513916]]> : tensor<4x5xf32>
  %r = func.call @f(%0) : (tensor<4x5xf32>) -> (tensor<4x5xf64>)
  check.expect_almost_eq_const %r, dense<[[2.2514604330062866, 1.7357902824878693, 3.280845284461975, 2.2098002284765244, 0.9286612272262573], [2.723190128803253, 4.0, 3.8941619396209717, 0.5925295352935791, 0.0], [0.7534511089324951, 2.0826519578695297, 0.0, 1.562416672706604, 0.0], [0.5354652404785156, 0.9114819765090942, 1.3673996925354004, 2.823261082172394, 4.0]]> : tensor<4x5xf64>, tolerance = 1.0e-05
  func.return
}
func.func private @f(%arg0: tensor<4x5xf32>) -> (tensor<4x5xf64>) {
  %c = stablehlo.constant dense<-1> : tensor<i64>
  %c_0 = stablehlo.constant dense<1> : tensor<i64>
  %0 = call @_linspace(%c, %c_0) : (tensor<i64>, tensor<i64>) -> tensor<5xf64>
  %1 = stablehlo.iota dim = 0 : tensor<5xf64>
  %2 = call @_interp(%arg0, %0, %1) : (tensor<4x5xf32>, tensor<5xf64>, tensor<5xf64>) -> tensor<4x5xf64>
  return %2 : tensor<4x5xf64>
}
func.func private @_linspace(%arg0: tensor<i64>, %arg1: tensor<i64>) -> tensor<5xf64> {
  %0 = stablehlo.convert %arg0 : (tensor<i64>) -> tensor<f64>
  %1 = stablehlo.convert %arg1 : (tensor<i64>) -> tensor<f64>
  %2 = stablehlo.iota dim = 0 : tensor<4xf64>
  %cst = stablehlo.constant dense<4.000000e+00> : tensor<f64>
  %3 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f64>) -> tensor<4xf64>
  %4 = stablehlo.divide %2, %3 : tensor<4xf64>
  %5 = stablehlo.reshape %0 : (tensor<f64>) -> tensor<1xf64>
  %cst_0 = stablehlo.constant dense<1.000000e+00> : tensor<f64>
  %6 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f64>) -> tensor<4xf64>
  %7 = stablehlo.subtract %6, %4 : tensor<4xf64>
  %8 = stablehlo.broadcast_in_dim %5, dims = [0] : (tensor<1xf64>) -> tensor<4xf64>
  %9 = stablehlo.multiply %8, %7 : tensor<4xf64>
  %10 = stablehlo.reshape %1 : (tensor<f64>) -> tensor<1xf64>
  %11 = stablehlo.broadcast_in_dim %10, dims = [0] : (tensor<1xf64>) -> tensor<4xf64>
  %12 = stablehlo.multiply %11, %4 : tensor<4xf64>
  %13 = stablehlo.add %9, %12 : tensor<4xf64>
  %14 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f64>) -> tensor<1xf64>
  %15 = stablehlo.concatenate %13, %14, dim = 0 : (tensor<4xf64>, tensor<1xf64>) -> tensor<5xf64>
  return %15 : tensor<5xf64>
}
func.func private @_interp(%arg0: tensor<4x5xf32>, %arg1: tensor<5xf64>, %arg2: tensor<5xf64>) -> tensor<4x5xf64> {
  %0 = stablehlo.convert %arg0 : (tensor<4x5xf32>) -> tensor<4x5xf64>
  %1 = call @searchsorted(%arg1, %0) : (tensor<5xf64>, tensor<4x5xf64>) -> tensor<4x5xi32>
  %c = stablehlo.constant dense<1> : tensor<i64>
  %c_0 = stablehlo.constant dense<4> : tensor<i64>
  %2 = call @clip(%1, %c, %c_0) : (tensor<4x5xi32>, tensor<i64>, tensor<i64>) -> tensor<4x5xi32>
  %c_1 = stablehlo.constant dense<0> : tensor<i32>
  %3 = stablehlo.broadcast_in_dim %c_1, dims = [] : (tensor<i32>) -> tensor<4x5xi32>
  %4 = stablehlo.compare LT, %2, %3, SIGNED : (tensor<4x5xi32>, tensor<4x5xi32>) -> tensor<4x5xi1>
  %c_2 = stablehlo.constant dense<5> : tensor<i32>
  %5 = stablehlo.broadcast_in_dim %c_2, dims = [] : (tensor<i32>) -> tensor<4x5xi32>
  %6 = stablehlo.add %2, %5 : tensor<4x5xi32>
  %7 = stablehlo.select %4, %6, %2 : tensor<4x5xi1>, tensor<4x5xi32>
  %8 = stablehlo.broadcast_in_dim %7, dims = [0, 1] : (tensor<4x5xi32>) -> tensor<4x5x1xi32>
  %9 = "stablehlo.gather"(%arg2, %8) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1>}> : (tensor<5xf64>, tensor<4x5x1xi32>) -> tensor<4x5xf64>
  %c_3 = stablehlo.constant dense<1> : tensor<i32>
  %10 = stablehlo.broadcast_in_dim %c_3, dims = [] : (tensor<i32>) -> tensor<4x5xi32>
  %11 = stablehlo.subtract %2, %10 : tensor<4x5xi32>
  %c_4 = stablehlo.constant dense<0> : tensor<i32>
  %12 = stablehlo.broadcast_in_dim %c_4, dims = [] : (tensor<i32>) -> tensor<4x5xi32>
  %13 = stablehlo.compare LT, %11, %12, SIGNED : (tensor<4x5xi32>, tensor<4x5xi32>) -> tensor<4x5xi1>
  %c_5 = stablehlo.constant dense<5> : tensor<i32>
  %14 = stablehlo.broadcast_in_dim %c_5, dims = [] : (tensor<i32>) -> tensor<4x5xi32>
  %15 = stablehlo.add %11, %14 : tensor<4x5xi32>
  %16 = stablehlo.select %13, %15, %11 : tensor<4x5xi1>, tensor<4x5xi32>
  %17 = stablehlo.broadcast_in_dim %16, dims = [0, 1] : (tensor<4x5xi32>) -> tensor<4x5x1xi32>
  %18 = "stablehlo.gather"(%arg2, %17) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1>}> : (tensor<5xf64>, tensor<4x5x1xi32>) -> tensor<4x5xf64>
  %19 = stablehlo.subtract %9, %18 : tensor<4x5xf64>
  %c_6 = stablehlo.constant dense<0> : tensor<i32>
  %20 = stablehlo.broadcast_in_dim %c_6, dims = [] : (tensor<i32>) -> tensor<4x5xi32>
  %21 = stablehlo.compare LT, %2, %20, SIGNED : (tensor<4x5xi32>, tensor<4x5xi32>) -> tensor<4x5xi1>
  %c_7 = stablehlo.constant dense<5> : tensor<i32>
  %22 = stablehlo.broadcast_in_dim %c_7, dims = [] : (tensor<i32>) -> tensor<4x5xi32>
  %23 = stablehlo.add %2, %22 : tensor<4x5xi32>
  %24 = stablehlo.select %21, %23, %2 : tensor<4x5xi1>, tensor<4x5xi32>
  %25 = stablehlo.broadcast_in_dim %24, dims = [0, 1] : (tensor<4x5xi32>) -> tensor<4x5x1xi32>
  %26 = "stablehlo.gather"(%arg1, %25) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1>}> : (tensor<5xf64>, tensor<4x5x1xi32>) -> tensor<4x5xf64>
  %c_8 = stablehlo.constant dense<1> : tensor<i32>
  %27 = stablehlo.broadcast_in_dim %c_8, dims = [] : (tensor<i32>) -> tensor<4x5xi32>
  %28 = stablehlo.subtract %2, %27 : tensor<4x5xi32>
  %c_9 = stablehlo.constant dense<0> : tensor<i32>
  %29 = stablehlo.broadcast_in_dim %c_9, dims = [] : (tensor<i32>) -> tensor<4x5xi32>
  %30 = stablehlo.compare LT, %28, %29, SIGNED : (tensor<4x5xi32>, tensor<4x5xi32>) -> tensor<4x5xi1>
  %c_10 = stablehlo.constant dense<5> : tensor<i32>
  %31 = stablehlo.broadcast_in_dim %c_10, dims = [] : (tensor<i32>) -> tensor<4x5xi32>
  %32 = stablehlo.add %28, %31 : tensor<4x5xi32>
  %33 = stablehlo.select %30, %32, %28 : tensor<4x5xi1>, tensor<4x5xi32>
  %34 = stablehlo.broadcast_in_dim %33, dims = [0, 1] : (tensor<4x5xi32>) -> tensor<4x5x1xi32>
  %35 = "stablehlo.gather"(%arg1, %34) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1>}> : (tensor<5xf64>, tensor<4x5x1xi32>) -> tensor<4x5xf64>
  %36 = stablehlo.subtract %26, %35 : tensor<4x5xf64>
  %c_11 = stablehlo.constant dense<1> : tensor<i32>
  %37 = stablehlo.broadcast_in_dim %c_11, dims = [] : (tensor<i32>) -> tensor<4x5xi32>
  %38 = stablehlo.subtract %2, %37 : tensor<4x5xi32>
  %c_12 = stablehlo.constant dense<0> : tensor<i32>
  %39 = stablehlo.broadcast_in_dim %c_12, dims = [] : (tensor<i32>) -> tensor<4x5xi32>
  %40 = stablehlo.compare LT, %38, %39, SIGNED : (tensor<4x5xi32>, tensor<4x5xi32>) -> tensor<4x5xi1>
  %c_13 = stablehlo.constant dense<5> : tensor<i32>
  %41 = stablehlo.broadcast_in_dim %c_13, dims = [] : (tensor<i32>) -> tensor<4x5xi32>
  %42 = stablehlo.add %38, %41 : tensor<4x5xi32>
  %43 = stablehlo.select %40, %42, %38 : tensor<4x5xi1>, tensor<4x5xi32>
  %44 = stablehlo.broadcast_in_dim %43, dims = [0, 1] : (tensor<4x5xi32>) -> tensor<4x5x1xi32>
  %45 = "stablehlo.gather"(%arg1, %44) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1>}> : (tensor<5xf64>, tensor<4x5x1xi32>) -> tensor<4x5xf64>
  %46 = stablehlo.subtract %0, %45 : tensor<4x5xf64>
  %47 = stablehlo.abs %36 : tensor<4x5xf64>
  %cst = stablehlo.constant dense<4.9303806576313238E-32> : tensor<f64>
  %48 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f64>) -> tensor<4x5xf64>
  %49 = stablehlo.compare LE, %47, %48, FLOAT : (tensor<4x5xf64>, tensor<4x5xf64>) -> tensor<4x5xi1>
  %c_14 = stablehlo.constant dense<1> : tensor<i32>
  %50 = stablehlo.broadcast_in_dim %c_14, dims = [] : (tensor<i32>) -> tensor<4x5xi32>
  %51 = stablehlo.subtract %2, %50 : tensor<4x5xi32>
  %c_15 = stablehlo.constant dense<0> : tensor<i32>
  %52 = stablehlo.broadcast_in_dim %c_15, dims = [] : (tensor<i32>) -> tensor<4x5xi32>
  %53 = stablehlo.compare LT, %51, %52, SIGNED : (tensor<4x5xi32>, tensor<4x5xi32>) -> tensor<4x5xi1>
  %c_16 = stablehlo.constant dense<5> : tensor<i32>
  %54 = stablehlo.broadcast_in_dim %c_16, dims = [] : (tensor<i32>) -> tensor<4x5xi32>
  %55 = stablehlo.add %51, %54 : tensor<4x5xi32>
  %56 = stablehlo.select %53, %55, %51 : tensor<4x5xi1>, tensor<4x5xi32>
  %57 = stablehlo.broadcast_in_dim %56, dims = [0, 1] : (tensor<4x5xi32>) -> tensor<4x5x1xi32>
  %58 = "stablehlo.gather"(%arg2, %57) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1>}> : (tensor<5xf64>, tensor<4x5x1xi32>) -> tensor<4x5xf64>
  %c_17 = stablehlo.constant dense<1> : tensor<i32>
  %59 = stablehlo.broadcast_in_dim %c_17, dims = [] : (tensor<i32>) -> tensor<4x5xi32>
  %60 = stablehlo.subtract %2, %59 : tensor<4x5xi32>
  %c_18 = stablehlo.constant dense<0> : tensor<i32>
  %61 = stablehlo.broadcast_in_dim %c_18, dims = [] : (tensor<i32>) -> tensor<4x5xi32>
  %62 = stablehlo.compare LT, %60, %61, SIGNED : (tensor<4x5xi32>, tensor<4x5xi32>) -> tensor<4x5xi1>
  %c_19 = stablehlo.constant dense<5> : tensor<i32>
  %63 = stablehlo.broadcast_in_dim %c_19, dims = [] : (tensor<i32>) -> tensor<4x5xi32>
  %64 = stablehlo.add %60, %63 : tensor<4x5xi32>
  %65 = stablehlo.select %62, %64, %60 : tensor<4x5xi1>, tensor<4x5xi32>
  %66 = stablehlo.broadcast_in_dim %65, dims = [0, 1] : (tensor<4x5xi32>) -> tensor<4x5x1xi32>
  %67 = "stablehlo.gather"(%arg2, %66) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1>}> : (tensor<5xf64>, tensor<4x5x1xi32>) -> tensor<4x5xf64>
  %c_20 = stablehlo.constant dense<1> : tensor<i64>
  %68 = call @_where(%49, %c_20, %36) : (tensor<4x5xi1>, tensor<i64>, tensor<4x5xf64>) -> tensor<4x5xf64>
  %69 = stablehlo.divide %46, %68 : tensor<4x5xf64>
  %70 = stablehlo.multiply %69, %19 : tensor<4x5xf64>
  %71 = stablehlo.add %67, %70 : tensor<4x5xf64>
  %72 = call @_where_2(%49, %58, %71) : (tensor<4x5xi1>, tensor<4x5xf64>, tensor<4x5xf64>) -> tensor<4x5xf64>
  %73 = stablehlo.slice %arg2 [0:1] : (tensor<5xf64>) -> tensor<1xf64>
  %74 = stablehlo.reshape %73 : (tensor<1xf64>) -> tensor<f64>
  %75 = stablehlo.slice %arg1 [0:1] : (tensor<5xf64>) -> tensor<1xf64>
  %76 = stablehlo.reshape %75 : (tensor<1xf64>) -> tensor<f64>
  %77 = stablehlo.broadcast_in_dim %76, dims = [] : (tensor<f64>) -> tensor<4x5xf64>
  %78 = stablehlo.compare LT, %0, %77, FLOAT : (tensor<4x5xf64>, tensor<4x5xf64>) -> tensor<4x5xi1>
  %79 = call @_where_3(%78, %74, %72) : (tensor<4x5xi1>, tensor<f64>, tensor<4x5xf64>) -> tensor<4x5xf64>
  %80 = stablehlo.slice %arg2 [4:5] : (tensor<5xf64>) -> tensor<1xf64>
  %81 = stablehlo.reshape %80 : (tensor<1xf64>) -> tensor<f64>
  %82 = stablehlo.slice %arg1 [4:5] : (tensor<5xf64>) -> tensor<1xf64>
  %83 = stablehlo.reshape %82 : (tensor<1xf64>) -> tensor<f64>
  %84 = stablehlo.broadcast_in_dim %83, dims = [] : (tensor<f64>) -> tensor<4x5xf64>
  %85 = stablehlo.compare GT, %0, %84, FLOAT : (tensor<4x5xf64>, tensor<4x5xf64>) -> tensor<4x5xi1>
  %86 = call @_where_3(%85, %81, %79) : (tensor<4x5xi1>, tensor<f64>, tensor<4x5xf64>) -> tensor<4x5xf64>
  return %86 : tensor<4x5xf64>
}
func.func private @searchsorted(%arg0: tensor<5xf64>, %arg1: tensor<4x5xf64>) -> tensor<4x5xi32> {
  %0 = call @_searchsorted_scan_impl(%arg0, %arg1) : (tensor<5xf64>, tensor<4x5xf64>) -> tensor<4x5xi32>
  return %0 : tensor<4x5xi32>
}
func.func private @_searchsorted_scan_impl(%arg0: tensor<5xf64>, %arg1: tensor<4x5xf64>) -> tensor<4x5xi32> {
  %0 = call @_searchsorted_scan_impl_0(%arg0, %arg1) : (tensor<5xf64>, tensor<4x5xf64>) -> tensor<4x5xi32>
  return %0 : tensor<4x5xi32>
}
func.func private @_searchsorted_scan_impl_0(%arg0: tensor<5xf64>, %arg1: tensor<4x5xf64>) -> tensor<4x5xi32> {
  %0 = call @_searchsorted_scan_impl_1(%arg0, %arg1) : (tensor<5xf64>, tensor<4x5xf64>) -> tensor<4x5xi32>
  return %0 : tensor<4x5xi32>
}
func.func private @_searchsorted_scan_impl_1(%arg0: tensor<5xf64>, %arg1: tensor<4x5xf64>) -> tensor<4x5xi32> {
  %c = stablehlo.constant dense<0> : tensor<ui32>
  %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<ui32>) -> tensor<5xui32>
  %c_0 = stablehlo.constant dense<5> : tensor<ui32>
  %1 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<ui32>) -> tensor<5xui32>
  %2 = stablehlo.broadcast_in_dim %0, dims = [1] : (tensor<5xui32>) -> tensor<4x5xui32>
  %3 = stablehlo.broadcast_in_dim %1, dims = [1] : (tensor<5xui32>) -> tensor<4x5xui32>
  %c_1 = stablehlo.constant dense<0> : tensor<i64>
  %4:5 = stablehlo.while(%iterArg = %arg0, %iterArg_2 = %arg1, %iterArg_3 = %c_1, %iterArg_4 = %2, %iterArg_5 = %3) : tensor<5xf64>, tensor<4x5xf64>, tensor<i64>, tensor<4x5xui32>, tensor<4x5xui32>
  cond {
    %c_6 = stablehlo.constant dense<3> : tensor<i64>
    %6 = stablehlo.compare LT, %iterArg_3, %c_6, SIGNED : (tensor<i64>, tensor<i64>) -> tensor<i1>
    stablehlo.return %6 : tensor<i1>
  } do {
    %6:2 = func.call @closed_call(%iterArg, %iterArg_2, %iterArg_4, %iterArg_5) : (tensor<5xf64>, tensor<4x5xf64>, tensor<4x5xui32>, tensor<4x5xui32>) -> (tensor<4x5xui32>, tensor<4x5xui32>)
    %c_6 = stablehlo.constant dense<1> : tensor<i64>
    %7 = stablehlo.add %iterArg_3, %c_6 : tensor<i64>
    stablehlo.return %iterArg, %iterArg_2, %7, %6#0, %6#1 : tensor<5xf64>, tensor<4x5xf64>, tensor<i64>, tensor<4x5xui32>, tensor<4x5xui32>
  }
  %5 = stablehlo.convert %4#4 : (tensor<4x5xui32>) -> tensor<4x5xi32>
  return %5 : tensor<4x5xi32>
}
func.func private @closed_call(%arg0: tensor<5xf64>, %arg1: tensor<4x5xf64>, %arg2: tensor<4x5xui32>, %arg3: tensor<4x5xui32>) -> (tensor<4x5xui32>, tensor<4x5xui32>) {
  %0 = stablehlo.subtract %arg3, %arg2 : tensor<4x5xui32>
  %c = stablehlo.constant dense<2> : tensor<i64>
  %1 = call @floor_divide(%0, %c) : (tensor<4x5xui32>, tensor<i64>) -> tensor<4x5xui32>
  %2 = stablehlo.add %arg2, %1 : tensor<4x5xui32>
  %3 = stablehlo.broadcast_in_dim %2, dims = [0, 1] : (tensor<4x5xui32>) -> tensor<4x5x1xui32>
  %4 = "stablehlo.gather"(%arg0, %3) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1>}> : (tensor<5xf64>, tensor<4x5x1xui32>) -> tensor<4x5x1xf64>
  %5 = stablehlo.reshape %4 : (tensor<4x5x1xf64>) -> tensor<4x5xf64>
  %cst = stablehlo.constant dense<0.000000e+00> : tensor<f64>
  %6 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f64>) -> tensor<4x5xf64>
  %7 = stablehlo.compare EQ, %arg1, %6, FLOAT : (tensor<4x5xf64>, tensor<4x5xf64>) -> tensor<4x5xi1>
  %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f64>
  %8 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f64>) -> tensor<5xf64>
  %9 = stablehlo.broadcast_in_dim %8, dims = [1] : (tensor<5xf64>) -> tensor<4x5xf64>
  %10 = stablehlo.select %7, %9, %arg1 : tensor<4x5xi1>, tensor<4x5xf64>
  %11 = stablehlo.compare NE, %arg1, %arg1, FLOAT : (tensor<4x5xf64>, tensor<4x5xf64>) -> tensor<4x5xi1>
  %cst_1 = stablehlo.constant dense<0x7FF8000000000000> : tensor<f64>
  %12 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f64>) -> tensor<5xf64>
  %13 = stablehlo.broadcast_in_dim %12, dims = [1] : (tensor<5xf64>) -> tensor<4x5xf64>
  %14 = stablehlo.select %11, %13, %10 : tensor<4x5xi1>, tensor<4x5xf64>
  %cst_2 = stablehlo.constant dense<0.000000e+00> : tensor<f64>
  %15 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f64>) -> tensor<4x5xf64>
  %16 = stablehlo.compare EQ, %5, %15, FLOAT : (tensor<4x5xf64>, tensor<4x5xf64>) -> tensor<4x5xi1>
  %cst_3 = stablehlo.constant dense<0.000000e+00> : tensor<f64>
  %17 = stablehlo.broadcast_in_dim %cst_3, dims = [] : (tensor<f64>) -> tensor<5xf64>
  %18 = stablehlo.broadcast_in_dim %17, dims = [1] : (tensor<5xf64>) -> tensor<4x5xf64>
  %19 = stablehlo.select %16, %18, %5 : tensor<4x5xi1>, tensor<4x5xf64>
  %20 = stablehlo.compare NE, %5, %5, FLOAT : (tensor<4x5xf64>, tensor<4x5xf64>) -> tensor<4x5xi1>
  %cst_4 = stablehlo.constant dense<0x7FF8000000000000> : tensor<f64>
  %21 = stablehlo.broadcast_in_dim %cst_4, dims = [] : (tensor<f64>) -> tensor<5xf64>
  %22 = stablehlo.broadcast_in_dim %21, dims = [1] : (tensor<5xf64>) -> tensor<4x5xf64>
  %23 = stablehlo.select %20, %22, %19 : tensor<4x5xi1>, tensor<4x5xf64>
  %24 = stablehlo.compare LT, %14, %23, TOTALORDER : (tensor<4x5xf64>, tensor<4x5xf64>) -> tensor<4x5xi1>
  %25 = stablehlo.select %24, %arg2, %2 : tensor<4x5xi1>, tensor<4x5xui32>
  %26 = stablehlo.select %24, %2, %arg3 : tensor<4x5xi1>, tensor<4x5xui32>
  return %25, %26 : tensor<4x5xui32>, tensor<4x5xui32>
}
func.func private @floor_divide(%arg0: tensor<4x5xui32>, %arg1: tensor<i64>) -> tensor<4x5xui32> {
  %0 = stablehlo.convert %arg1 : (tensor<i64>) -> tensor<ui32>
  %1 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<ui32>) -> tensor<4x5xui32>
  %2 = stablehlo.divide %arg0, %1 : tensor<4x5xui32>
  return %2 : tensor<4x5xui32>
}
func.func private @clip(%arg0: tensor<4x5xi32>, %arg1: tensor<i64>, %arg2: tensor<i64>) -> tensor<4x5xi32> {
  %0 = stablehlo.convert %arg1 : (tensor<i64>) -> tensor<i32>
  %1 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<i32>) -> tensor<4x5xi32>
  %2 = stablehlo.maximum %1, %arg0 : tensor<4x5xi32>
  %3 = stablehlo.convert %arg2 : (tensor<i64>) -> tensor<i32>
  %4 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<i32>) -> tensor<4x5xi32>
  %5 = stablehlo.minimum %4, %2 : tensor<4x5xi32>
  return %5 : tensor<4x5xi32>
}
func.func private @_where(%arg0: tensor<4x5xi1>, %arg1: tensor<i64>, %arg2: tensor<4x5xf64>) -> tensor<4x5xf64> {
  %0 = stablehlo.convert %arg1 : (tensor<i64>) -> tensor<f64>
  %1 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f64>) -> tensor<4x5xf64>
  %2 = stablehlo.select %arg0, %1, %arg2 : tensor<4x5xi1>, tensor<4x5xf64>
  return %2 : tensor<4x5xf64>
}
func.func private @_where_2(%arg0: tensor<4x5xi1>, %arg1: tensor<4x5xf64>, %arg2: tensor<4x5xf64>) -> tensor<4x5xf64> {
  %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<4x5xi1>, tensor<4x5xf64>
  return %0 : tensor<4x5xf64>
}
func.func private @_where_3(%arg0: tensor<4x5xi1>, %arg1: tensor<f64>, %arg2: tensor<4x5xf64>) -> tensor<4x5xf64> {
  %0 = stablehlo.broadcast_in_dim %arg1, dims = [] : (tensor<f64>) -> tensor<4x5xf64>
  %1 = stablehlo.select %arg0, %0, %arg2 : tensor<4x5xi1>, tensor<4x5xf64>
  return %1 : tensor<4x5xf64>
}

// -----

func.func @segments() {
  %0 = stablehlo.constant dense<[[0.1257302165031433, -0.13210485875606537, 0.6404226422309875, 0.10490011423826218, -0.5356693863868713], [0.3615950644016266, 1.3040000200271606, 0.9470809698104858, -0.7037352323532104, -1.2654215097427368], [-0.6232744455337524, 0.04132597893476486, -2.32503080368042, -0.218791663646698, -1.2459110021591187], [-0.7322673797607422, -0.5442590117454529, -0.3163001537322998, 0.4116305410861969, 1.042513370513916]]> : tensor<4x5xf32>
  %r = func.call @f(%0) : (tensor<4x5xf32>) -> (tensor<3x5xf32>)
  %wanted0 = stablehlo.constant dense<[[-0.49754422903060913, -0.0907788798213005, -1.6846082210540771, -0.11389154940843582, -1.7815804481506348], [0.3615950644016266, 1.3040000200271606, 0.9470809698104858, -0.7037352323532104, -1.2654215097427368], [-0.7322673797607422, -0.5442590117454529, -0.3163001537322998, 0.4116305410861969, 1.042513370513916]]> : tensor<3x5xf32>
  check.expect_close %r, %wanted0, max_ulp_difference = 4 : tensor<3x5xf32>, tensor<3x5xf32>
  func.return
}
func.func private @f(%arg0: tensor<4x5xf32>) -> (tensor<3x5xf32>) {
  %c = stablehlo.constant dense<[0, 1, 0, 2]> : tensor<4xi64>
  %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
  %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<3x5xf32>
  %1 = stablehlo.convert %c : (tensor<4xi64>) -> tensor<4xi32>
  %2 = stablehlo.broadcast_in_dim %1, dims = [0] : (tensor<4xi32>) -> tensor<4x1xi32>
  %3 = "stablehlo.scatter"(%0, %2, %arg0) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false}> ({
  ^bb0(%arg1: tensor<f32>, %arg2: tensor<f32>):
    %4 = stablehlo.add %arg1, %arg2 : tensor<f32>
    stablehlo.return %4 : tensor<f32>
  }) : (tensor<3x5xf32>, tensor<4x1xi32>, tensor<4x5xf32>) -> tensor<3x5xf32>
  return %3 : tensor<3x5xf32>
}

// -----

func.func @floor_division() {
  %0 = stablehlo.constant dense<[9, 3, 0, -6, -6, -12]> : tensor<6xi32>
  %1 = stablehlo.constant dense<[2, -3, 4, -5, 7, 1]> : tensor<6xi32>
  %r:2 = func.call @f(%0, %1) : (tensor<6xi32>, tensor<6xi32>) -> (tensor<6xi32>, tensor<6xi32>)
  check.expect_eq_const %r#0, dense<[4, -1, 0, 1, -1, -12]> : tensor<6xi32>
  check.expect_eq_const %r#1, dense<[1, 0, 0, -1, 1, 0]> : tensor<6xi32>
  func.return
}
func.func private @f(%arg0: tensor<6xi32>, %arg1: tensor<6xi32>) -> (tensor<6xi32>, tensor<6xi32>) {
  %0 = call @floor_divide(%arg0, %arg1) : (tensor<6xi32>, tensor<6xi32>) -> tensor<6xi32>
  %1 = call @remainder(%arg0, %arg1) : (tensor<6xi32>, tensor<6xi32>) -> tensor<6xi32>
  return %0, %1 : tensor<6xi32>, tensor<6xi32>
}
func.func private @floor_divide(%arg0: tensor<6xi32>, %arg1: tensor<6xi32>) -> tensor<6xi32> {
  %0 = stablehlo.divide %arg0, %arg1 : tensor<6xi32>
  %1 = stablehlo.sign %arg0 : tensor<6xi32>
  %2 = stablehlo.sign %arg1 : tensor<6xi32>
  %3 = stablehlo.compare NE, %1, %2, SIGNED : (tensor<6xi32>, tensor<6xi32>) -> tensor<6xi1>
  %4 = stablehlo.remainder %arg0, %arg1 : tensor<6xi32>
  %c = stablehlo.constant dense<0> : tensor<i32>
  %5 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<6xi32>
  %6 = stablehlo.compare NE, %4, %5, SIGNED : (tensor<6xi32>, tensor<6xi32>) -> tensor<6xi1>
  %7 = stablehlo.and %3, %6 : tensor<6xi1>
  %c_0 = stablehlo.constant dense<1> : tensor<i32>
  %8 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i32>) -> tensor<6xi32>
  %9 = stablehlo.subtract %0, %8 : tensor<6xi32>
  %10 = call @_where(%7, %9, %0) : (tensor<6xi1>, tensor<6xi32>, tensor<6xi32>) -> tensor<6xi32>
  return %10 : tensor<6xi32>
}
func.func private @_where(%arg0: tensor<6xi1>, %arg1: tensor<6xi32>, %arg2: tensor<6xi32>) -> tensor<6xi32> {
  %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<6xi1>, tensor<6xi32>
  return %0 : tensor<6xi32>
}
func.func private @remainder(%arg0: tensor<6xi32>, %arg1: tensor<6xi32>) -> tensor<6xi32> {
  %c = stablehlo.constant dense<0> : tensor<i32>
  %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<6xi32>
  %1 = stablehlo.compare EQ, %arg1, %0, SIGNED : (tensor<6xi32>, tensor<6xi32>) -> tensor<6xi1>
  %c_0 = stablehlo.constant dense<1> : tensor<i32>
  %2 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<i32>) -> tensor<6xi32>
  %3 = call @_where(%1, %2, %arg1) : (tensor<6xi1>, tensor<6xi32>, tensor<6xi32>) -> tensor<6xi32>
  %4 = stablehlo.remainder %arg0, %3 : tensor<6xi32>
  %c_1 = stablehlo.constant dense<0> : tensor<i32>
  %5 = stablehlo.broadcast_in_dim %c_1, dims = [] : (tensor<i32>) -> tensor<6xi32>
  %6 = stablehlo.compare NE, %4, %5, SIGNED : (tensor<6xi32>, tensor<6xi32>) -> tensor<6xi1>
  %c_2 = stablehlo.constant dense<0> : tensor<i32>
  %7 = stablehlo.broadcast_in_dim %c_2, dims = [] : (tensor<i32>) -> tensor<6xi32>
  %8 = stablehlo.compare LT, %4, %7, SIGNED : (tensor<6xi32>, tensor<6xi32>) -> tensor<6xi1>
  %c_3 = stablehlo.constant dense<0> : tensor<i32>
  %9 = stablehlo.broadcast_in_dim %c_3, dims = [] : (tensor<i32>) -> tensor<6xi32>
  %10 = stablehlo.compare LT, %3, %9, SIGNED : (tensor<6xi32>, tensor<6xi32>) -> tensor<6xi1>
  %11 = stablehlo.compare NE, %8, %10, UNSIGNED : (tensor<6xi1>, tensor<6xi1>) -> tensor<6xi1>
  %12 = stablehlo.and %11, %6 : tensor<6xi1>
  %13 = stablehlo.add %4, %3 : tensor<6xi32>
  %14 = stablehlo.select %12, %13, %4 : tensor<6xi1>, tensor<6xi32>
  return %14 : tensor<6xi32>
}

// -----

func.func @a_gradient() {
  %0 = stablehlo.constant dense<[[0.1257302165031433, -0.13210485875606537, 0.6404226422309875, 0.10490011423826218, -0.5356693863868713], [0.3615950644016266, 1.3040000200271606, 0.9470809698104858, -0.7037352323532104, -1.2654215097427368], [-0.6232744455337524, 0.04132597893476486, -2.32503080368042, -0.218791663646698, -1.2459110021591187], [-0.7322673797607422, -0.5442590117454529, -0.3163001537322998, 0.4116305410861969, 1.042513370513916]]> : tensor<4x5xf32>
  %r = func.call @f(%0) : (tensor<4x5xf32>) -> (tensor<4x5xf32>)
  check.expect_almost_eq_const %r, dense<[[2.579132556915283, 2.0986640453338623, 5.736265182495117, -0.9928244948387146, -2.1829607486724854], [1.1430509090423584, -0.19008837640285492, 4.344836711883545, 0.43849048018455505, 1.2367470264434814], [-0.12442263960838318, -1.37782621383667, -2.0704612731933594, 0.6005430817604065, 1.818834662437439], [0.16461046040058136, -0.0016325557371601462, 0.8347251415252686, 0.13423697650432587, 2.1037120819091797]]> : tensor<4x5xf32>, tolerance = 1.0e-04
  func.return
}
func.func private @f(%arg0: tensor<4x5xf32>) -> (tensor<4x5xf32>) {
  %0 = stablehlo.transpose %arg0, dims = [1, 0] : (tensor<4x5xf32>) -> tensor<5x4xf32>
  %1 = stablehlo.dot_general %arg0, %0, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x5xf32>, tensor<5x4xf32>) -> tensor<4x4xf32>
  %2 = stablehlo.tanh %1 : tensor<4x4xf32>
  %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
  %3 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<4x4xf32>
  %4 = stablehlo.subtract %3, %2 : tensor<4x4xf32>
  %cst_0 = stablehlo.constant dense<2.000000e+00> : tensor<f32>
  %5 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<4x4xf32>
  %6 = stablehlo.multiply %5, %2 : tensor<4x4xf32>
  %cst_1 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
  %7 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<4x4xf32>
  %8 = stablehlo.multiply %7, %6 : tensor<4x4xf32>
  %9 = stablehlo.multiply %8, %4 : tensor<4x4xf32>
  %10 = stablehlo.multiply %9, %2 : tensor<4x4xf32>
  %11 = stablehlo.add %9, %10 : tensor<4x4xf32>
  %12 = stablehlo.dot_general %11, %arg0, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x4xf32>, tensor<4x5xf32>) -> tensor<4x5xf32>
  %13 = stablehlo.transpose %12, dims = [1, 0] : (tensor<4x5xf32>) -> tensor<5x4xf32>
  %14 = stablehlo.dot_general %11, %0, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x4xf32>, tensor<5x4xf32>) -> tensor<4x5xf32>
  %15 = stablehlo.transpose %13, dims = [1, 0] : (tensor<5x4xf32>) -> tensor<4x5xf32>
  %16 = stablehlo.add %14, %15 : tensor<4x5xf32>
  return %16 : tensor<4x5xf32>
}

// -----

func.func @through_f8() {
  %0 = stablehlo.constant dense<[[0.1257302165031433, -0.13210485875606537, 0.6404226422309875, 0.10490011423826218, -0.5356693863868713], [0.3615950644016266, 1.3040000200271606, 0.9470809698104858, -0.7037352323532104, -1.2654215097427368], [-0.6232744455337524, 0.04132597893476486, -2.32503080368042, -0.218791663646698, -1.2459110021591187], [-0.7322673797607422, -0.5442590117454529, -0.3163001537322998, 0.4116305410861969, 1.042513370513916]]> : tensor<4x5xf32>
  %r = func.call @f(%0) : (tensor<4x5xf32>) -> (tensor<4x5xf32>)
  check.expect_eq_const %r, dense<[[0.125, -0.125, 0.625, 0.1015625, -0.5625], [0.375, 1.25, 0.9375, -0.6875, -1.25], [-0.625, 0.04296875, -2.25, -0.21875, -1.25], [-0.75, -0.5625, -0.3125, 0.40625, 1.0]]> : tensor<4x5xf32>
  func.return
}
func.func private @f(%arg0: tensor<4x5xf32>) -> (tensor<4x5xf32>) {
  %0 = stablehlo.convert %arg0 : (tensor<4x5xf32>) -> tensor<4x5xf8E4M3FN>
  %1 = stablehlo.convert %0 : (tensor<4x5xf8E4M3FN>) -> tensor<4x5xf32>
  return %1 : tensor<4x5xf32>
}

// -----

func.func @normal_numbers() {
  %0 = stablehlo.constant dense<[1, 2]> : tensor<2xui32>
  %r = func.call @f(%0) : (tensor<2xui32>) -> (tensor<3x5xf64>)
  %wanted0 = stablehlo.constant dense<[[-1.0517062938079758, -1.0517749666109428, 1.765313577327505, -0.05540681228101166, -0.5661196123702613], [0.2631889507296165, -0.001794343316205617, 0.8343681565618696, 1.2691166719520695, -0.4890373991957155], [0.7238592448296411, -0.1776839766514778, -0.9058306032482554, -1.9446189474359676, 0.7476454680434651]]> : tensor<3x5xf64>
  check.expect_close %r, %wanted0, max_ulp_difference = 64 : tensor<3x5xf64>, tensor<3x5xf64>
  func.return
}
func.func private @f(%arg0: tensor<2xui32>) -> (tensor<3x5xf64>) {
  %0 = call @_normal(%arg0) : (tensor<2xui32>) -> tensor<3x5xf64>
  return %0 : tensor<3x5xf64>
}
func.func private @_normal(%arg0: tensor<2xui32>) -> tensor<3x5xf64> {
  %0 = call @_normal_real(%arg0) : (tensor<2xui32>) -> tensor<3x5xf64>
  return %0 : tensor<3x5xf64>
}
func.func private @_normal_real(%arg0: tensor<2xui32>) -> tensor<3x5xf64> {
  %cst = stablehlo.constant dense<-0.99999999999999988> : tensor<f64>
  %cst_0 = stablehlo.constant dense<1.000000e+00> : tensor<f64>
  %0 = call @_uniform(%arg0, %cst, %cst_0) : (tensor<2xui32>, tensor<f64>, tensor<f64>) -> tensor<3x5xf64>
  %1 = chlo.erf_inv %0 : tensor<3x5xf64> -> tensor<3x5xf64>
  %cst_1 = stablehlo.constant dense<1.4142135623730951> : tensor<f64>
  %2 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f64>) -> tensor<3x5xf64>
  %3 = stablehlo.multiply %2, %1 : tensor<3x5xf64>
  return %3 : tensor<3x5xf64>
}
func.func private @_uniform(%arg0: tensor<2xui32>, %arg1: tensor<f64>, %arg2: tensor<f64>) -> tensor<3x5xf64> {
  %0 = stablehlo.broadcast_in_dim %arg1, dims = [] : (tensor<f64>) -> tensor<1x1xf64>
  %1 = stablehlo.broadcast_in_dim %arg2, dims = [] : (tensor<f64>) -> tensor<1x1xf64>
  %2 = stablehlo.slice %arg0 [0:1] : (tensor<2xui32>) -> tensor<1xui32>
  %3 = stablehlo.reshape %2 : (tensor<1xui32>) -> tensor<ui32>
  %4 = stablehlo.slice %arg0 [1:2] : (tensor<2xui32>) -> tensor<1xui32>
  %5 = stablehlo.reshape %4 : (tensor<1xui32>) -> tensor<ui32>
  %6 = stablehlo.iota dim = 0 : tensor<3x5xui64>
  %7 = stablehlo.iota dim = 1 : tensor<3x5xui64>
  %c = stablehlo.constant dense<5> : tensor<ui64>
  %8 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<ui64>) -> tensor<3x5xui64>
  %9 = stablehlo.multiply %8, %6 : tensor<3x5xui64>
  %c_0 = stablehlo.constant dense<1> : tensor<ui64>
  %10 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<ui64>) -> tensor<3x5xui64>
  %11 = stablehlo.multiply %10, %7 : tensor<3x5xui64>
  %12 = stablehlo.add %9, %11 : tensor<3x5xui64>
  %c_1 = stablehlo.constant dense<32> : tensor<ui64>
  %13 = stablehlo.broadcast_in_dim %c_1, dims = [] : (tensor<ui64>) -> tensor<3x5xui64>
  %14 = stablehlo.shift_right_logical %12, %13 : tensor<3x5xui64>
  %15 = stablehlo.convert %12 : (tensor<3x5xui64>) -> tensor<3x5xui32>
  %16 = stablehlo.convert %14 : (tensor<3x5xui64>) -> tensor<3x5xui32>
  %17:2 = call @threefry2x32(%3, %5, %16, %15) : (tensor<ui32>, tensor<ui32>, tensor<3x5xui32>, tensor<3x5xui32>) -> (tensor<3x5xui32>, tensor<3x5xui32>)
  %18 = stablehlo.convert %17#0 : (tensor<3x5xui32>) -> tensor<3x5xui64>
  %19 = stablehlo.convert %17#1 : (tensor<3x5xui32>) -> tensor<3x5xui64>
  %c_2 = stablehlo.constant dense<32> : tensor<ui64>
  %20 = stablehlo.broadcast_in_dim %c_2, dims = [] : (tensor<ui64>) -> tensor<3x5xui64>
  %21 = stablehlo.shift_left %18, %20 : tensor<3x5xui64>
  %22 = stablehlo.or %21, %19 : tensor<3x5xui64>
  %c_3 = stablehlo.constant dense<12> : tensor<ui64>
  %23 = stablehlo.broadcast_in_dim %c_3, dims = [] : (tensor<ui64>) -> tensor<3x5xui64>
  %24 = stablehlo.shift_right_logical %22, %23 : tensor<3x5xui64>
  %c_4 = stablehlo.constant dense<4607182418800017408> : tensor<ui64>
  %25 = stablehlo.broadcast_in_dim %c_4, dims = [] : (tensor<ui64>) -> tensor<3x5xui64>
  %26 = stablehlo.or %24, %25 : tensor<3x5xui64>
  %27 = stablehlo.bitcast_convert %26 : (tensor<3x5xui64>) -> tensor<3x5xf64>
  %cst = stablehlo.constant dense<1.000000e+00> : tensor<f64>
  %28 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f64>) -> tensor<3x5xf64>
  %29 = stablehlo.subtract %27, %28 : tensor<3x5xf64>
  %30 = stablehlo.subtract %1, %0 : tensor<1x1xf64>
  %31 = stablehlo.broadcast_in_dim %30, dims = [0, 1] : (tensor<1x1xf64>) -> tensor<3x5xf64>
  %32 = stablehlo.multiply %29, %31 : tensor<3x5xf64>
  %33 = stablehlo.broadcast_in_dim %0, dims = [0, 1] : (tensor<1x1xf64>) -> tensor<3x5xf64>
  %34 = stablehlo.add %32, %33 : tensor<3x5xf64>
  %35 = stablehlo.broadcast_in_dim %0, dims = [0, 1] : (tensor<1x1xf64>) -> tensor<3x5xf64>
  %36 = stablehlo.maximum %35, %34 : tensor<3x5xf64>
  return %36 : tensor<3x5xf64>
}
func.func private @threefry2x32(%arg0: tensor<ui32>, %arg1: tensor<ui32>, %arg2: tensor<3x5xui32>, %arg3: tensor<3x5xui32>) -> (tensor<3x5xui32>, tensor<3x5xui32>) {
  %c = stablehlo.constant dense<[13, 15, 26, 6]> : tensor<4xui32>
  %c_0 = stablehlo.constant dense<[17, 29, 16, 24]> : tensor<4xui32>
  %0 = stablehlo.xor %arg0, %arg1 : tensor<ui32>
  %c_1 = stablehlo.constant dense<466688986> : tensor<ui32>
  %1 = stablehlo.xor %0, %c_1 : tensor<ui32>
  %2 = stablehlo.broadcast_in_dim %arg0, dims = [] : (tensor<ui32>) -> tensor<3x5xui32>
  %3 = stablehlo.add %arg2, %2 : tensor<3x5xui32>
  %4 = stablehlo.broadcast_in_dim %arg1, dims = [] : (tensor<ui32>) -> tensor<3x5xui32>
  %5 = stablehlo.add %arg3, %4 : tensor<3x5xui32>
  %c_2 = stablehlo.constant dense<0> : tensor<i64>
  %c_3 = stablehlo.constant dense<0> : tensor<i64>
  %6:9 = stablehlo.while(%iterArg = %c_3, %iterArg_4 = %c_2, %iterArg_5 = %3, %iterArg_6 = %5, %iterArg_7 = %arg1, %iterArg_8 = %1, %iterArg_9 = %arg0, %iterArg_10 = %c, %iterArg_11 = %c_0) : tensor<i64>, tensor<i64>, tensor<3x5xui32>, tensor<3x5xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
  cond {
    %c_12 = stablehlo.constant dense<5> : tensor<i64>
    %7 = stablehlo.compare LT, %iterArg, %c_12, SIGNED : (tensor<i64>, tensor<i64>) -> tensor<i1>
    stablehlo.return %7 : tensor<i1>
  } do {
    %7:8 = func.call @closed_call(%iterArg_4, %iterArg_5, %iterArg_6, %iterArg_7, %iterArg_8, %iterArg_9, %iterArg_10, %iterArg_11) : (tensor<i64>, tensor<3x5xui32>, tensor<3x5xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>) -> (tensor<i64>, tensor<3x5xui32>, tensor<3x5xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>)
    %c_12 = stablehlo.constant dense<1> : tensor<i64>
    %8 = stablehlo.add %iterArg, %c_12 : tensor<i64>
    stablehlo.return %8, %7#0, %7#1, %7#2, %7#3, %7#4, %7#5, %7#6, %7#7 : tensor<i64>, tensor<i64>, tensor<3x5xui32>, tensor<3x5xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
  }
  return %6#2, %6#3 : tensor<3x5xui32>, tensor<3x5xui32>
}
func.func private @closed_call(%arg0: tensor<i64>, %arg1: tensor<3x5xui32>, %arg2: tensor<3x5xui32>, %arg3: tensor<ui32>, %arg4: tensor<ui32>, %arg5: tensor<ui32>, %arg6: tensor<4xui32>, %arg7: tensor<4xui32>) -> (tensor<i64>, tensor<3x5xui32>, tensor<3x5xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>) {
  %c = stablehlo.constant dense<1> : tensor<i64>
  %0 = stablehlo.add %arg0, %c : tensor<i64>
  %1 = stablehlo.slice %arg6 [0:1] : (tensor<4xui32>) -> tensor<1xui32>
  %2 = stablehlo.reshape %1 : (tensor<1xui32>) -> tensor<ui32>
  %3 = stablehlo.add %arg1, %arg2 : tensor<3x5xui32>
  %4 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<ui32>) -> tensor<3x5xui32>
  %5 = stablehlo.shift_left %arg2, %4 : tensor<3x5xui32>
  %c_0 = stablehlo.constant dense<32> : tensor<ui32>
  %6 = stablehlo.subtract %c_0, %2 : tensor<ui32>
  %7 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<ui32>) -> tensor<3x5xui32>
  %8 = stablehlo.shift_right_logical %arg2, %7 : tensor<3x5xui32>
  %9 = stablehlo.or %5, %8 : tensor<3x5xui32>
  %10 = stablehlo.xor %3, %9 : tensor<3x5xui32>
  %11 = stablehlo.slice %arg6 [1:2] : (tensor<4xui32>) -> tensor<1xui32>
  %12 = stablehlo.reshape %11 : (tensor<1xui32>) -> tensor<ui32>
  %13 = stablehlo.add %3, %10 : tensor<3x5xui32>
  %14 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<ui32>) -> tensor<3x5xui32>
  %15 = stablehlo.shift_left %10, %14 : tensor<3x5xui32>
  %c_1 = stablehlo.constant dense<32> : tensor<ui32>
  %16 = stablehlo.subtract %c_1, %12 : tensor<ui32>
  %17 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<ui32>) -> tensor<3x5xui32>
  %18 = stablehlo.shift_right_logical %10, %17 : tensor<3x5xui32>
  %19 = stablehlo.or %15, %18 : tensor<3x5xui32>
  %20 = stablehlo.xor %13, %19 : tensor<3x5xui32>
  %21 = stablehlo.slice %arg6 [2:3] : (tensor<4xui32>) -> tensor<1xui32>
  %22 = stablehlo.reshape %21 : (tensor<1xui32>) -> tensor<ui32>
  %23 = stablehlo.add %13, %20 : tensor<3x5xui32>
  %24 = stablehlo.broadcast_in_dim %22, dims = [] : (tensor<ui32>) -> tensor<3x5xui32>
  %25 = stablehlo.shift_left %20, %24 : tensor<3x5xui32>
  %c_2 = stablehlo.constant dense<32> : tensor<ui32>
  %26 = stablehlo.subtract %c_2, %22 : tensor<ui32>
  %27 = stablehlo.broadcast_in_dim %26, dims = [] : (tensor<ui32>) -> tensor<3x5xui32>
  %28 = stablehlo.shift_right_logical %20, %27 : tensor<3x5xui32>
  %29 = stablehlo.or %25, %28 : tensor<3x5xui32>
  %30 = stablehlo.xor %23, %29 : tensor<3x5xui32>
  %31 = stablehlo.slice %arg6 [3:4] : (tensor<4xui32>) -> tensor<1xui32>
  %32 = stablehlo.reshape %31 : (tensor<1xui32>) -> tensor<ui32>
  %33 = stablehlo.add %23, %30 : tensor<3x5xui32>
  %34 = stablehlo.broadcast_in_dim %32, dims = [] : (tensor<ui32>) -> tensor<3x5xui32>
  %35 = stablehlo.shift_left %30, %34 : tensor<3x5xui32>
  %c_3 = stablehlo.constant dense<32> : tensor<ui32>
  %36 = stablehlo.subtract %c_3, %32 : tensor<ui32>
  %37 = stablehlo.broadcast_in_dim %36, dims = [] : (tensor<ui32>) -> tensor<3x5xui32>
  %38 = stablehlo.shift_right_logical %30, %37 : tensor<3x5xui32>
  %39 = stablehlo.or %35, %38 : tensor<3x5xui32>
  %40 = stablehlo.xor %33, %39 : tensor<3x5xui32>
  %41 = stablehlo.broadcast_in_dim %arg3, dims = [] : (tensor<ui32>) -> tensor<3x5xui32>
  %42 = stablehlo.add %33, %41 : tensor<3x5xui32>
  %43 = stablehlo.broadcast_in_dim %arg4, dims = [] : (tensor<ui32>) -> tensor<3x5xui32>
  %44 = stablehlo.add %40, %43 : tensor<3x5xui32>
  %c_4 = stablehlo.constant dense<1> : tensor<i64>
  %45 = stablehlo.add %arg0, %c_4 : tensor<i64>
  %46 = stablehlo.convert %45 : (tensor<i64>) -> tensor<ui32>
  %47 = stablehlo.broadcast_in_dim %46, dims = [] : (tensor<ui32>) -> tensor<3x5xui32>
  %48 = stablehlo.add %44, %47 : tensor<3x5xui32>
  return %0, %42, %48, %arg4, %arg5, %arg3, %arg7, %arg6 : tensor<i64>, tensor<3x5xui32>, tensor<3x5xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
}

// -----

func.func @random_integers() {
  %0 = stablehlo.constant dense<[1, 2]> : tensor<2xui32>
  %r = func.call @f(%0) : (tensor<2xui32>) -> (tensor<5xi64>)
  check.expect_eq_const %r, dense<[28, 81, 27, 62, 92]> : tensor<5xi64>
  func.return
}
func.func private @f(%arg0: tensor<2xui32>) -> (tensor<5xi64>) {
  %c = stablehlo.constant dense<0> : tensor<i64>
  %c_0 = stablehlo.constant dense<100> : tensor<i64>
  %0 = call @_randint(%arg0, %c, %c_0) : (tensor<2xui32>, tensor<i64>, tensor<i64>) -> tensor<5xi64>
  return %0 : tensor<5xi64>
}
func.func private @_randint(%arg0: tensor<2xui32>, %arg1: tensor<i64>, %arg2: tensor<i64>) -> tensor<5xi64> {
  %c = stablehlo.constant dense<9223372036854775807> : tensor<i64>
  %c_0 = stablehlo.constant dense<-9223372036854775808> : tensor<i64>
  %c_1 = stablehlo.constant dense<9223372036854775807> : tensor<i64>
  %0 = call @clip(%c, %c_0, %c_1) : (tensor<i64>, tensor<i64>, tensor<i64>) -> tensor<i64>
  %1 = stablehlo.compare GT, %arg2, %0, SIGNED : (tensor<i64>, tensor<i64>) -> tensor<i1>
  %c_2 = stablehlo.constant dense<-9223372036854775808> : tensor<i64>
  %c_3 = stablehlo.constant dense<9223372036854775807> : tensor<i64>
  %2 = call @clip_0(%arg1, %c_2, %c_3) : (tensor<i64>, tensor<i64>, tensor<i64>) -> tensor<i64>
  %3 = stablehlo.convert %2 : tensor<i64>
  %c_4 = stablehlo.constant dense<-9223372036854775808> : tensor<i64>
  %c_5 = stablehlo.constant dense<9223372036854775807> : tensor<i64>
  %4 = call @clip_0(%arg2, %c_4, %c_5) : (tensor<i64>, tensor<i64>, tensor<i64>) -> tensor<i64>
  %5 = stablehlo.convert %4 : tensor<i64>
  %6 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<i64>) -> tensor<1xi64>
  %7 = stablehlo.broadcast_in_dim %5, dims = [] : (tensor<i64>) -> tensor<1xi64>
  %8 = call @_threefry_split(%arg0) : (tensor<2xui32>) -> tensor<2x2xui32>
  %9 = stablehlo.slice %8 [0:1, 0:2] : (tensor<2x2xui32>) -> tensor<1x2xui32>
  %10 = stablehlo.reshape %9 : (tensor<1x2xui32>) -> tensor<2xui32>
  %11 = stablehlo.slice %8 [1:2, 0:2] : (tensor<2x2xui32>) -> tensor<1x2xui32>
  %12 = stablehlo.reshape %11 : (tensor<1x2xui32>) -> tensor<2xui32>
  %13 = stablehlo.slice %10 [0:1] : (tensor<2xui32>) -> tensor<1xui32>
  %14 = stablehlo.reshape %13 : (tensor<1xui32>) -> tensor<ui32>
  %15 = stablehlo.slice %10 [1:2] : (tensor<2xui32>) -> tensor<1xui32>
  %16 = stablehlo.reshape %15 : (tensor<1xui32>) -> tensor<ui32>
  %17 = stablehlo.iota dim = 0 : tensor<5xui64>
  %c_6 = stablehlo.constant dense<1> : tensor<ui64>
  %18 = stablehlo.broadcast_in_dim %c_6, dims = [] : (tensor<ui64>) -> tensor<5xui64>
  %19 = stablehlo.multiply %18, %17 : tensor<5xui64>
  %c_7 = stablehlo.constant dense<32> : tensor<ui64>
  %20 = stablehlo.broadcast_in_dim %c_7, dims = [] : (tensor<ui64>) -> tensor<5xui64>
  %21 = stablehlo.shift_right_logical %19, %20 : tensor<5xui64>
  %22 = stablehlo.convert %19 : (tensor<5xui64>) -> tensor<5xui32>
  %23 = stablehlo.convert %21 : (tensor<5xui64>) -> tensor<5xui32>
  %24:2 = call @threefry2x32_1(%14, %16, %23, %22) : (tensor<ui32>, tensor<ui32>, tensor<5xui32>, tensor<5xui32>) -> (tensor<5xui32>, tensor<5xui32>)
  %25 = stablehlo.convert %24#0 : (tensor<5xui32>) -> tensor<5xui64>
  %26 = stablehlo.convert %24#1 : (tensor<5xui32>) -> tensor<5xui64>
  %c_8 = stablehlo.constant dense<32> : tensor<ui64>
  %27 = stablehlo.broadcast_in_dim %c_8, dims = [] : (tensor<ui64>) -> tensor<5xui64>
  %28 = stablehlo.shift_left %25, %27 : tensor<5xui64>
  %29 = stablehlo.or %28, %26 : tensor<5xui64>
  %30 = stablehlo.slice %12 [0:1] : (tensor<2xui32>) -> tensor<1xui32>
  %31 = stablehlo.reshape %30 : (tensor<1xui32>) -> tensor<ui32>
  %32 = stablehlo.slice %12 [1:2] : (tensor<2xui32>) -> tensor<1xui32>
  %33 = stablehlo.reshape %32 : (tensor<1xui32>) -> tensor<ui32>
  %34 = stablehlo.iota dim = 0 : tensor<5xui64>
  %c_9 = stablehlo.constant dense<1> : tensor<ui64>
  %35 = stablehlo.broadcast_in_dim %c_9, dims = [] : (tensor<ui64>) -> tensor<5xui64>
  %36 = stablehlo.multiply %35, %34 : tensor<5xui64>
  %c_10 = stablehlo.constant dense<32> : tensor<ui64>
  %37 = stablehlo.broadcast_in_dim %c_10, dims = [] : (tensor<ui64>) -> tensor<5xui64>
  %38 = stablehlo.shift_right_logical %36, %37 : tensor<5xui64>
  %39 = stablehlo.convert %36 : (tensor<5xui64>) -> tensor<5xui32>
  %40 = stablehlo.convert %38 : (tensor<5xui64>) -> tensor<5xui32>
  %41:2 = call @threefry2x32_1(%31, %33, %40, %39) : (tensor<ui32>, tensor<ui32>, tensor<5xui32>, tensor<5xui32>) -> (tensor<5xui32>, tensor<5xui32>)
  %42 = stablehlo.convert %41#0 : (tensor<5xui32>) -> tensor<5xui64>
  %43 = stablehlo.convert %41#1 : (tensor<5xui32>) -> tensor<5xui64>
  %c_11 = stablehlo.constant dense<32> : tensor<ui64>
  %44 = stablehlo.broadcast_in_dim %c_11, dims = [] : (tensor<ui64>) -> tensor<5xui64>
  %45 = stablehlo.shift_left %42, %44 : tensor<5xui64>
  %46 = stablehlo.or %45, %43 : tensor<5xui64>
  %47 = stablehlo.subtract %7, %6 : tensor<1xi64>
  %48 = stablehlo.convert %47 : (tensor<1xi64>) -> tensor<1xui64>
  %49 = stablehlo.compare LE, %7, %6, SIGNED : (tensor<1xi64>, tensor<1xi64>) -> tensor<1xi1>
  %c_12 = stablehlo.constant dense<1> : tensor<ui64>
  %50 = stablehlo.broadcast_in_dim %c_12, dims = [] : (tensor<ui64>) -> tensor<1xui64>
  %51 = stablehlo.select %49, %50, %48 : tensor<1xi1>, tensor<1xui64>
  %52 = stablehlo.compare GT, %7, %6, SIGNED : (tensor<1xi64>, tensor<1xi64>) -> tensor<1xi1>
  %53 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<i1>) -> tensor<1xi1>
  %54 = stablehlo.and %53, %52 : tensor<1xi1>
  %c_13 = stablehlo.constant dense<1> : tensor<ui64>
  %55 = stablehlo.broadcast_in_dim %c_13, dims = [] : (tensor<ui64>) -> tensor<1xui64>
  %56 = stablehlo.add %51, %55 : tensor<1xui64>
  %57 = stablehlo.select %54, %56, %51 : tensor<1xi1>, tensor<1xui64>
  %c_14 = stablehlo.constant dense<4294967296> : tensor<ui64>
  %58 = stablehlo.broadcast_in_dim %c_14, dims = [] : (tensor<ui64>) -> tensor<1xui64>
  %59 = stablehlo.remainder %58, %57 : tensor<1xui64>
  %60 = stablehlo.multiply %59, %59 : tensor<1xui64>
  %61 = stablehlo.remainder %60, %57 : tensor<1xui64>
  %62 = stablehlo.broadcast_in_dim %57, dims = [0] : (tensor<1xui64>) -> tensor<5xui64>
  %63 = stablehlo.remainder %29, %62 : tensor<5xui64>
  %64 = stablehlo.broadcast_in_dim %61, dims = [0] : (tensor<1xui64>) -> tensor<5xui64>
  %65 = stablehlo.multiply %63, %64 : tensor<5xui64>
  %66 = stablehlo.broadcast_in_dim %57, dims = [0] : (tensor<1xui64>) -> tensor<5xui64>
  %67 = stablehlo.remainder %46, %66 : tensor<5xui64>
  %68 = stablehlo.add %65, %67 : tensor<5xui64>
  %69 = stablehlo.broadcast_in_dim %57, dims = [0] : (tensor<1xui64>) -> tensor<5xui64>
  %70 = stablehlo.remainder %68, %69 : tensor<5xui64>
  %71 = stablehlo.convert %70 : (tensor<5xui64>) -> tensor<5xi64>
  %72 = stablehlo.broadcast_in_dim %6, dims = [0] : (tensor<1xi64>) -> tensor<5xi64>
  %73 = stablehlo.add %72, %71 : tensor<5xi64>
  return %73 : tensor<5xi64>
}
func.func private @clip(%arg0: tensor<i64>, %arg1: tensor<i64>, %arg2: tensor<i64>) -> tensor<i64> {
  %0 = stablehlo.maximum %arg1, %arg0 : tensor<i64>
  %1 = stablehlo.minimum %arg2, %0 : tensor<i64>
  return %1 : tensor<i64>
}
func.func private @clip_0(%arg0: tensor<i64>, %arg1: tensor<i64>, %arg2: tensor<i64>) -> tensor<i64> {
  %0 = stablehlo.maximum %arg1, %arg0 : tensor<i64>
  %1 = stablehlo.minimum %arg2, %0 : tensor<i64>
  return %1 : tensor<i64>
}
func.func private @_threefry_split(%arg0: tensor<2xui32>) -> tensor<2x2xui32> {
  %0 = stablehlo.slice %arg0 [0:1] : (tensor<2xui32>) -> tensor<1xui32>
  %1 = stablehlo.reshape %0 : (tensor<1xui32>) -> tensor<ui32>
  %2 = stablehlo.slice %arg0 [1:2] : (tensor<2xui32>) -> tensor<1xui32>
  %3 = stablehlo.reshape %2 : (tensor<1xui32>) -> tensor<ui32>
  %4 = stablehlo.iota dim = 0 : tensor<2xui64>
  %c = stablehlo.constant dense<1> : tensor<ui64>
  %5 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<ui64>) -> tensor<2xui64>
  %6 = stablehlo.multiply %5, %4 : tensor<2xui64>
  %c_0 = stablehlo.constant dense<32> : tensor<ui64>
  %7 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<ui64>) -> tensor<2xui64>
  %8 = stablehlo.shift_right_logical %6, %7 : tensor<2xui64>
  %9 = stablehlo.convert %6 : (tensor<2xui64>) -> tensor<2xui32>
  %10 = stablehlo.convert %8 : (tensor<2xui64>) -> tensor<2xui32>
  %11:2 = call @threefry2x32(%1, %3, %10, %9) : (tensor<ui32>, tensor<ui32>, tensor<2xui32>, tensor<2xui32>) -> (tensor<2xui32>, tensor<2xui32>)
  %12 = stablehlo.broadcast_in_dim %11#0, dims = [0] : (tensor<2xui32>) -> tensor<2x1xui32>
  %13 = stablehlo.broadcast_in_dim %11#1, dims = [0] : (tensor<2xui32>) -> tensor<2x1xui32>
  %14 = stablehlo.concatenate %12, %13, dim = 1 : (tensor<2x1xui32>, tensor<2x1xui32>) -> tensor<2x2xui32>
  return %14 : tensor<2x2xui32>
}
func.func private @threefry2x32(%arg0: tensor<ui32>, %arg1: tensor<ui32>, %arg2: tensor<2xui32>, %arg3: tensor<2xui32>) -> (tensor<2xui32>, tensor<2xui32>) {
  %c = stablehlo.constant dense<[13, 15, 26, 6]> : tensor<4xui32>
  %c_0 = stablehlo.constant dense<[17, 29, 16, 24]> : tensor<4xui32>
  %0 = stablehlo.xor %arg0, %arg1 : tensor<ui32>
  %c_1 = stablehlo.constant dense<466688986> : tensor<ui32>
  %1 = stablehlo.xor %0, %c_1 : tensor<ui32>
  %2 = stablehlo.broadcast_in_dim %arg0, dims = [] : (tensor<ui32>) -> tensor<2xui32>
  %3 = stablehlo.add %arg2, %2 : tensor<2xui32>
  %4 = stablehlo.broadcast_in_dim %arg1, dims = [] : (tensor<ui32>) -> tensor<2xui32>
  %5 = stablehlo.add %arg3, %4 : tensor<2xui32>
  %c_2 = stablehlo.constant dense<0> : tensor<i64>
  %c_3 = stablehlo.constant dense<0> : tensor<i64>
  %6:9 = stablehlo.while(%iterArg = %c_3, %iterArg_4 = %c_2, %iterArg_5 = %3, %iterArg_6 = %5, %iterArg_7 = %arg1, %iterArg_8 = %1, %iterArg_9 = %arg0, %iterArg_10 = %c, %iterArg_11 = %c_0) : tensor<i64>, tensor<i64>, tensor<2xui32>, tensor<2xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
  cond {
    %c_12 = stablehlo.constant dense<5> : tensor<i64>
    %7 = stablehlo.compare LT, %iterArg, %c_12, SIGNED : (tensor<i64>, tensor<i64>) -> tensor<i1>
    stablehlo.return %7 : tensor<i1>
  } do {
    %7:8 = func.call @closed_call(%iterArg_4, %iterArg_5, %iterArg_6, %iterArg_7, %iterArg_8, %iterArg_9, %iterArg_10, %iterArg_11) : (tensor<i64>, tensor<2xui32>, tensor<2xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>) -> (tensor<i64>, tensor<2xui32>, tensor<2xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>)
    %c_12 = stablehlo.constant dense<1> : tensor<i64>
    %8 = stablehlo.add %iterArg, %c_12 : tensor<i64>
    stablehlo.return %8, %7#0, %7#1, %7#2, %7#3, %7#4, %7#5, %7#6, %7#7 : tensor<i64>, tensor<i64>, tensor<2xui32>, tensor<2xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
  }
  return %6#2, %6#3 : tensor<2xui32>, tensor<2xui32>
}
func.func private @closed_call(%arg0: tensor<i64>, %arg1: tensor<2xui32>, %arg2: tensor<2xui32>, %arg3: tensor<ui32>, %arg4: tensor<ui32>, %arg5: tensor<ui32>, %arg6: tensor<4xui32>, %arg7: tensor<4xui32>) -> (tensor<i64>, tensor<2xui32>, tensor<2xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>) {
  %c = stablehlo.constant dense<1> : tensor<i64>
  %0 = stablehlo.add %arg0, %c : tensor<i64>
  %1 = stablehlo.slice %arg6 [0:1] : (tensor<4xui32>) -> tensor<1xui32>
  %2 = stablehlo.reshape %1 : (tensor<1xui32>) -> tensor<ui32>
  %3 = stablehlo.add %arg1, %arg2 : tensor<2xui32>
  %4 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<ui32>) -> tensor<2xui32>
  %5 = stablehlo.shift_left %arg2, %4 : tensor<2xui32>
  %c_0 = stablehlo.constant dense<32> : tensor<ui32>
  %6 = stablehlo.subtract %c_0, %2 : tensor<ui32>
  %7 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<ui32>) -> tensor<2xui32>
  %8 = stablehlo.shift_right_logical %arg2, %7 : tensor<2xui32>
  %9 = stablehlo.or %5, %8 : tensor<2xui32>
  %10 = stablehlo.xor %3, %9 : tensor<2xui32>
  %11 = stablehlo.slice %arg6 [1:2] : (tensor<4xui32>) -> tensor<1xui32>
  %12 = stablehlo.reshape %11 : (tensor<1xui32>) -> tensor<ui32>
  %13 = stablehlo.add %3, %10 : tensor<2xui32>
  %14 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<ui32>) -> tensor<2xui32>
  %15 = stablehlo.shift_left %10, %14 : tensor<2xui32>
  %c_1 = stablehlo.constant dense<32> : tensor<ui32>
  %16 = stablehlo.subtract %c_1, %12 : tensor<ui32>
  %17 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<ui32>) -> tensor<2xui32>
  %18 = stablehlo.shift_right_logical %10, %17 : tensor<2xui32>
  %19 = stablehlo.or %15, %18 : tensor<2xui32>
  %20 = stablehlo.xor %13, %19 : tensor<2xui32>
  %21 = stablehlo.slice %arg6 [2:3] : (tensor<4xui32>) -> tensor<1xui32>
  %22 = stablehlo.reshape %21 : (tensor<1xui32>) -> tensor<ui32>
  %23 = stablehlo.add %13, %20 : tensor<2xui32>
  %24 = stablehlo.broadcast_in_dim %22, dims = [] : (tensor<ui32>) -> tensor<2xui32>
  %25 = stablehlo.shift_left %20, %24 : tensor<2xui32>
  %c_2 = stablehlo.constant dense<32> : tensor<ui32>
  %26 = stablehlo.subtract %c_2, %22 : tensor<ui32>
  %27 = stablehlo.broadcast_in_dim %26, dims = [] : (tensor<ui32>) -> tensor<2xui32>
  %28 = stablehlo.shift_right_logical %20, %27 : tensor<2xui32>
  %29 = stablehlo.or %25, %28 : tensor<2xui32>
  %30 = stablehlo.xor %23, %29 : tensor<2xui32>
  %31 = stablehlo.slice %arg6 [3:4] : (tensor<4xui32>) -> tensor<1xui32>
  %32 = stablehlo.reshape %31 : (tensor<1xui32>) -> tensor<ui32>
  %33 = stablehlo.add %23, %30 : tensor<2xui32>
  %34 = stablehlo.broadcast_in_dim %32, dims = [] : (tensor<ui32>) -> tensor<2xui32>
  %35 = stablehlo.shift_left %30, %34 : tensor<2xui32>
  %c_3 = stablehlo.constant dense<32> : tensor<ui32>
  %36 = stablehlo.subtract %c_3, %32 : tensor<ui32>
  %37 = stablehlo.broadcast_in_dim %36, dims = [] : (tensor<ui32>) -> tensor<2xui32>
  %38 = stablehlo.shift_right_logical %30, %37 : tensor<2xui32>
  %39 = stablehlo.or %35, %38 : tensor<2xui32>
  %40 = stablehlo.xor %33, %39 : tensor<2xui32>
  %41 = stablehlo.broadcast_in_dim %arg3, dims = [] : (tensor<ui32>) -> tensor<2xui32>
  %42 = stablehlo.add %33, %41 : tensor<2xui32>
  %43 = stablehlo.broadcast_in_dim %arg4, dims = [] : (tensor<ui32>) -> tensor<2xui32>
  %44 = stablehlo.add %40, %43 : tensor<2xui32>
  %c_4 = stablehlo.constant dense<1> : tensor<i64>
  %45 = stablehlo.add %arg0, %c_4 : tensor<i64>
  %46 = stablehlo.convert %45 : (tensor<i64>) -> tensor<ui32>
  %47 = stablehlo.broadcast_in_dim %46, dims = [] : (tensor<ui32>) -> tensor<2xui32>
  %48 = stablehlo.add %44, %47 : tensor<2xui32>
  return %0, %42, %48, %arg4, %arg5, %arg3, %arg7, %arg6 : tensor<i64>, tensor<2xui32>, tensor<2xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
}
func.func private @threefry2x32_1(%arg0: tensor<ui32>, %arg1: tensor<ui32>, %arg2: tensor<5xui32>, %arg3: tensor<5xui32>) -> (tensor<5xui32>, tensor<5xui32>) {
  %c = stablehlo.constant dense<[13, 15, 26, 6]> : tensor<4xui32>
  %c_0 = stablehlo.constant dense<[17, 29, 16, 24]> : tensor<4xui32>
  %0 = stablehlo.xor %arg0, %arg1 : tensor<ui32>
  %c_1 = stablehlo.constant dense<466688986> : tensor<ui32>
  %1 = stablehlo.xor %0, %c_1 : tensor<ui32>
  %2 = stablehlo.broadcast_in_dim %arg0, dims = [] : (tensor<ui32>) -> tensor<5xui32>
  %3 = stablehlo.add %arg2, %2 : tensor<5xui32>
  %4 = stablehlo.broadcast_in_dim %arg1, dims = [] : (tensor<ui32>) -> tensor<5xui32>
  %5 = stablehlo.add %arg3, %4 : tensor<5xui32>
  %c_2 = stablehlo.constant dense<0> : tensor<i64>
  %c_3 = stablehlo.constant dense<0> : tensor<i64>
  %6:9 = stablehlo.while(%iterArg = %c_3, %iterArg_4 = %c_2, %iterArg_5 = %3, %iterArg_6 = %5, %iterArg_7 = %arg1, %iterArg_8 = %1, %iterArg_9 = %arg0, %iterArg_10 = %c, %iterArg_11 = %c_0) : tensor<i64>, tensor<i64>, tensor<5xui32>, tensor<5xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
  cond {
    %c_12 = stablehlo.constant dense<5> : tensor<i64>
    %7 = stablehlo.compare LT, %iterArg, %c_12, SIGNED : (tensor<i64>, tensor<i64>) -> tensor<i1>
    stablehlo.return %7 : tensor<i1>
  } do {
    %7:8 = func.call @closed_call_2(%iterArg_4, %iterArg_5, %iterArg_6, %iterArg_7, %iterArg_8, %iterArg_9, %iterArg_10, %iterArg_11) : (tensor<i64>, tensor<5xui32>, tensor<5xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>) -> (tensor<i64>, tensor<5xui32>, tensor<5xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>)
    %c_12 = stablehlo.constant dense<1> : tensor<i64>
    %8 = stablehlo.add %iterArg, %c_12 : tensor<i64>
    stablehlo.return %8, %7#0, %7#1, %7#2, %7#3, %7#4, %7#5, %7#6, %7#7 : tensor<i64>, tensor<i64>, tensor<5xui32>, tensor<5xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
  }
  return %6#2, %6#3 : tensor<5xui32>, tensor<5xui32>
}
func.func private @closed_call_2(%arg0: tensor<i64>, %arg1: tensor<5xui32>, %arg2: tensor<5xui32>, %arg3: tensor<ui32>, %arg4: tensor<ui32>, %arg5: tensor<ui32>, %arg6: tensor<4xui32>, %arg7: tensor<4xui32>) -> (tensor<i64>, tensor<5xui32>, tensor<5xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>) {
  %c = stablehlo.constant dense<1> : tensor<i64>
  %0 = stablehlo.add %arg0, %c : tensor<i64>
  %1 = stablehlo.slice %arg6 [0:1] : (tensor<4xui32>) -> tensor<1xui32>
  %2 = stablehlo.reshape %1 : (tensor<1xui32>) -> tensor<ui32>
  %3 = stablehlo.add %arg1, %arg2 : tensor<5xui32>
  %4 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<ui32>) -> tensor<5xui32>
  %5 = stablehlo.shift_left %arg2, %4 : tensor<5xui32>
  %c_0 = stablehlo.constant dense<32> : tensor<ui32>
  %6 = stablehlo.subtract %c_0, %2 : tensor<ui32>
  %7 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<ui32>) -> tensor<5xui32>
  %8 = stablehlo.shift_right_logical %arg2, %7 : tensor<5xui32>
  %9 = stablehlo.or %5, %8 : tensor<5xui32>
  %10 = stablehlo.xor %3, %9 : tensor<5xui32>
  %11 = stablehlo.slice %arg6 [1:2] : (tensor<4xui32>) -> tensor<1xui32>
  %12 = stablehlo.reshape %11 : (tensor<1xui32>) -> tensor<ui32>
  %13 = stablehlo.add %3, %10 : tensor<5xui32>
  %14 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<ui32>) -> tensor<5xui32>
  %15 = stablehlo.shift_left %10, %14 : tensor<5xui32>
  %c_1 = stablehlo.constant dense<32> : tensor<ui32>
  %16 = stablehlo.subtract %c_1, %12 : tensor<ui32>
  %17 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<ui32>) -> tensor<5xui32>
  %18 = stablehlo.shift_right_logical %10, %17 : tensor<5xui32>
  %19 = stablehlo.or %15, %18 : tensor<5xui32>
  %20 = stablehlo.xor %13, %19 : tensor<5xui32>
  %21 = stablehlo.slice %arg6 [2:3] : (tensor<4xui32>) -> tensor<1xui32>
  %22 = stablehlo.reshape %21 : (tensor<1xui32>) -> tensor<ui32>
  %23 = stablehlo.add %13, %20 : tensor<5xui32>
  %24 = stablehlo.broadcast_in_dim %22, dims = [] : (tensor<ui32>) -> tensor<5xui32>
  %25 = stablehlo.shift_left %20, %24 : tensor<5xui32>
  %c_2 = stablehlo.constant dense<32> : tensor<ui32>
  %26 = stablehlo.subtract %c_2, %22 : tensor<ui32>
  %27 = stablehlo.broadcast_in_dim %26, dims = [] : (tensor<ui32>) -> tensor<5xui32>
  %28 = stablehlo.shift_right_logical %20, %27 : tensor<5xui32>
  %29 = stablehlo.or %25, %28 : tensor<5xui32>
  %30 = stablehlo.xor %23, %29 : tensor<5xui32>
  %31 = stablehlo.slice %arg6 [3:4] : (tensor<4xui32>) -> tensor<1xui32>
  %32 = stablehlo.reshape %31 : (tensor<1xui32>) -> tensor<ui32>
  %33 = stablehlo.add %23, %30 : tensor<5xui32>
  %34 = stablehlo.broadcast_in_dim %32, dims = [] : (tensor<ui32>) -> tensor<5xui32>
  %35 = stablehlo.shift_left %30, %34 : tensor<5xui32>
  %c_3 = stablehlo.constant dense<32> : tensor<ui32>
  %36 = stablehlo.subtract %c_3, %32 : tensor<ui32>
  %37 = stablehlo.broadcast_in_dim %36, dims = [] : (tensor<ui32>) -> tensor<5xui32>
  %38 = stablehlo.shift_right_logical %30, %37 : tensor<5xui32>
  %39 = stablehlo.or %35, %38 : tensor<5xui32>
  %40 = stablehlo.xor %33, %39 : tensor<5xui32>
  %41 = stablehlo.broadcast_in_dim %arg3, dims = [] : (tensor<ui32>) -> tensor<5xui32>
  %42 = stablehlo.add %33, %41 : tensor<5xui32>
  %43 = stablehlo.broadcast_in_dim %arg4, dims = [] : (tensor<ui32>) -> tensor<5xui32>
  %44 = stablehlo.add %40, %43 : tensor<5xui32>
  %c_4 = stablehlo.constant dense<1> : tensor<i64>
  %45 = stablehlo.add %arg0, %c_4 : tensor<i64>
  %46 = stablehlo.convert %45 : (tensor<i64>) -> tensor<ui32>
  %47 = stablehlo.broadcast_in_dim %46, dims = [] : (tensor<ui32>) -> tensor<5xui32>
  %48 = stablehlo.add %44, %47 : tensor<5xui32>
  return %0, %42, %48, %arg4, %arg5, %arg3, %arg7, %arg6 : tensor<i64>, tensor<5xui32>, tensor<5xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
}

// -----

func.func @categories() {
  %0 = stablehlo.constant dense<[1, 2]> : tensor<2xui32>
  %1 = stablehlo.constant dense<[[0.1257302165031433, -0.13210485875606537, 0.6404226422309875, 0.10490011423826218, -0.5356693863868713], [0.3615950644016266, 1.3040000200271606, 0.9470809698104858, -0.7037352323532104, -1.2654215097427368], [-0.6232744455337524, 0.04132597893476486, -2.32503080368042, -0.218791663646698, -1.2459110021591187], [-0.7322673797607422, -0.5442590117454529, -0.3163001537322998, 0.4116305410861969, 1.042513370513916]]> : tensor<4x5xf32>
  %r = func.call @f(%0, %1) : (tensor<2xui32>, tensor<4x5xf32>) -> (tensor<4xi64>)
  check.expect_eq_const %r, dense<[0, 1, 1, 4]> : tensor<4xi64>
  func.return
}
func.func private @f(%arg0: tensor<2xui32>, %arg1: tensor<4x5xf32>) -> (tensor<4xi64>) {
  %0 = call @_gumbel(%arg0) : (tensor<2xui32>) -> tensor<4x5xf32>
  %1 = stablehlo.add %0, %arg1 : tensor<4x5xf32>
  %2 = call @argmax(%1) : (tensor<4x5xf32>) -> tensor<4xi64>
  return %2 : tensor<4xi64>
}
func.func private @_gumbel(%arg0: tensor<2xui32>) -> tensor<4x5xf32> {
  %cst = stablehlo.constant dense<1.000000e+00> : tensor<f64>
  %cst_0 = stablehlo.constant dense<1.17549435E-38> : tensor<f32>
  %0 = call @_uniform(%arg0, %cst, %cst_0) : (tensor<2xui32>, tensor<f64>, tensor<f32>) -> tensor<4x5xf32>
  %1 = stablehlo.log %0 : tensor<4x5xf32>
  %2 = stablehlo.negate %1 : tensor<4x5xf32>
  %3 = stablehlo.log %2 : tensor<4x5xf32>
  %4 = stablehlo.negate %3 : tensor<4x5xf32>
  return %4 : tensor<4x5xf32>
}
func.func private @_uniform(%arg0: tensor<2xui32>, %arg1: tensor<f64>, %arg2: tensor<f32>) -> tensor<4x5xf32> {
  %0 = stablehlo.convert %arg1 : (tensor<f64>) -> tensor<f32>
  %1 = stablehlo.broadcast_in_dim %arg2, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
  %2 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<1x1xf32>
  %3 = stablehlo.slice %arg0 [0:1] : (tensor<2xui32>) -> tensor<1xui32>
  %4 = stablehlo.reshape %3 : (tensor<1xui32>) -> tensor<ui32>
  %5 = stablehlo.slice %arg0 [1:2] : (tensor<2xui32>) -> tensor<1xui32>
  %6 = stablehlo.reshape %5 : (tensor<1xui32>) -> tensor<ui32>
  %7 = stablehlo.iota dim = 0 : tensor<4x5xui64>
  %8 = stablehlo.iota dim = 1 : tensor<4x5xui64>
  %c = stablehlo.constant dense<5> : tensor<ui64>
  %9 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<ui64>) -> tensor<4x5xui64>
  %10 = stablehlo.multiply %9, %7 : tensor<4x5xui64>
  %c_0 = stablehlo.constant dense<1> : tensor<ui64>
  %11 = stablehlo.broadcast_in_dim %c_0, dims = [] : (tensor<ui64>) -> tensor<4x5xui64>
  %12 = stablehlo.multiply %11, %8 : tensor<4x5xui64>
  %13 = stablehlo.add %10, %12 : tensor<4x5xui64>
  %c_1 = stablehlo.constant dense<32> : tensor<ui64>
  %14 = stablehlo.broadcast_in_dim %c_1, dims = [] : (tensor<ui64>) -> tensor<4x5xui64>
  %15 = stablehlo.shift_right_logical %13, %14 : tensor<4x5xui64>
  %16 = stablehlo.convert %13 : (tensor<4x5xui64>) -> tensor<4x5xui32>
  %17 = stablehlo.convert %15 : (tensor<4x5xui64>) -> tensor<4x5xui32>
  %18:2 = call @threefry2x32(%4, %6, %17, %16) : (tensor<ui32>, tensor<ui32>, tensor<4x5xui32>, tensor<4x5xui32>) -> (tensor<4x5xui32>, tensor<4x5xui32>)
  %19 = stablehlo.xor %18#0, %18#1 : tensor<4x5xui32>
  %c_2 = stablehlo.constant dense<9> : tensor<ui32>
  %20 = stablehlo.broadcast_in_dim %c_2, dims = [] : (tensor<ui32>) -> tensor<4x5xui32>
  %21 = stablehlo.shift_right_logical %19, %20 : tensor<4x5xui32>
  %c_3 = stablehlo.constant dense<1065353216> : tensor<ui32>
  %22 = stablehlo.broadcast_in_dim %c_3, dims = [] : (tensor<ui32>) -> tensor<4x5xui32>
  %23 = stablehlo.or %21, %22 : tensor<4x5xui32>
  %24 = stablehlo.bitcast_convert %23 : (tensor<4x5xui32>) -> tensor<4x5xf32>
  %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
  %25 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<4x5xf32>
  %26 = stablehlo.subtract %24, %25 : tensor<4x5xf32>
  %27 = stablehlo.subtract %2, %1 : tensor<1x1xf32>
  %28 = stablehlo.broadcast_in_dim %27, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<4x5xf32>
  %29 = stablehlo.multiply %26, %28 : tensor<4x5xf32>
  %30 = stablehlo.broadcast_in_dim %1, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<4x5xf32>
  %31 = stablehlo.add %29, %30 : tensor<4x5xf32>
  %32 = stablehlo.broadcast_in_dim %1, dims = [0, 1] : (tensor<1x1xf32>) -> tensor<4x5xf32>
  %33 = stablehlo.maximum %32, %31 : tensor<4x5xf32>
  return %33 : tensor<4x5xf32>
}
func.func private @threefry2x32(%arg0: tensor<ui32>, %arg1: tensor<ui32>, %arg2: tensor<4x5xui32>, %arg3: tensor<4x5xui32>) -> (tensor<4x5xui32>, tensor<4x5xui32>) {
  %c = stablehlo.constant dense<[13, 15, 26, 6]> : tensor<4xui32>
  %c_0 = stablehlo.constant dense<[17, 29, 16, 24]> : tensor<4xui32>
  %0 = stablehlo.xor %arg0, %arg1 : tensor<ui32>
  %c_1 = stablehlo.constant dense<466688986> : tensor<ui32>
  %1 = stablehlo.xor %0, %c_1 : tensor<ui32>
  %2 = stablehlo.broadcast_in_dim %arg0, dims = [] : (tensor<ui32>) -> tensor<4x5xui32>
  %3 = stablehlo.add %arg2, %2 : tensor<4x5xui32>
  %4 = stablehlo.broadcast_in_dim %arg1, dims = [] : (tensor<ui32>) -> tensor<4x5xui32>
  %5 = stablehlo.add %arg3, %4 : tensor<4x5xui32>
  %c_2 = stablehlo.constant dense<0> : tensor<i64>
  %c_3 = stablehlo.constant dense<0> : tensor<i64>
  %6:9 = stablehlo.while(%iterArg = %c_3, %iterArg_4 = %c_2, %iterArg_5 = %3, %iterArg_6 = %5, %iterArg_7 = %arg1, %iterArg_8 = %1, %iterArg_9 = %arg0, %iterArg_10 = %c, %iterArg_11 = %c_0) : tensor<i64>, tensor<i64>, tensor<4x5xui32>, tensor<4x5xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
  cond {
    %c_12 = stablehlo.constant dense<5> : tensor<i64>
    %7 = stablehlo.compare LT, %iterArg, %c_12, SIGNED : (tensor<i64>, tensor<i64>) -> tensor<i1>
    stablehlo.return %7 : tensor<i1>
  } do {
    %7:8 = func.call @closed_call(%iterArg_4, %iterArg_5, %iterArg_6, %iterArg_7, %iterArg_8, %iterArg_9, %iterArg_10, %iterArg_11) : (tensor<i64>, tensor<4x5xui32>, tensor<4x5xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>) -> (tensor<i64>, tensor<4x5xui32>, tensor<4x5xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>)
    %c_12 = stablehlo.constant dense<1> : tensor<i64>
    %8 = stablehlo.add %iterArg, %c_12 : tensor<i64>
    stablehlo.return %8, %7#0, %7#1, %7#2, %7#3, %7#4, %7#5, %7#6, %7#7 : tensor<i64>, tensor<i64>, tensor<4x5xui32>, tensor<4x5xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
  }
  return %6#2, %6#3 : tensor<4x5xui32>, tensor<4x5xui32>
}
func.func private @closed_call(%arg0: tensor<i64>, %arg1: tensor<4x5xui32>, %arg2: tensor<4x5xui32>, %arg3: tensor<ui32>, %arg4: tensor<ui32>, %arg5: tensor<ui32>, %arg6: tensor<4xui32>, %arg7: tensor<4xui32>) -> (tensor<i64>, tensor<4x5xui32>, tensor<4x5xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>) {
  %c = stablehlo.constant dense<1> : tensor<i64>
  %0 = stablehlo.add %arg0, %c : tensor<i64>
  %1 = stablehlo.slice %arg6 [0:1] : (tensor<4xui32>) -> tensor<1xui32>
  %2 = stablehlo.reshape %1 : (tensor<1xui32>) -> tensor<ui32>
  %3 = stablehlo.add %arg1, %arg2 : tensor<4x5xui32>
  %4 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<ui32>) -> tensor<4x5xui32>
  %5 = stablehlo.shift_left %arg2, %4 : tensor<4x5xui32>
  %c_0 = stablehlo.constant dense<32> : tensor<ui32>
  %6 = stablehlo.subtract %c_0, %2 : tensor<ui32>
  %7 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<ui32>) -> tensor<4x5xui32>
  %8 = stablehlo.shift_right_logical %arg2, %7 : tensor<4x5xui32>
  %9 = stablehlo.or %5, %8 : tensor<4x5xui32>
  %10 = stablehlo.xor %3, %9 : tensor<4x5xui32>
  %11 = stablehlo.slice %arg6 [1:2] : (tensor<4xui32>) -> tensor<1xui32>
  %12 = stablehlo.reshape %11 : (tensor<1xui32>) -> tensor<ui32>
  %13 = stablehlo.add %3, %10 : tensor<4x5xui32>
  %14 = stablehlo.broadcast_in_dim %12, dims = [] : (tensor<ui32>) -> tensor<4x5xui32>
  %15 = stablehlo.shift_left %10, %14 : tensor<4x5xui32>
  %c_1 = stablehlo.constant dense<32> : tensor<ui32>
  %16 = stablehlo.subtract %c_1, %12 : tensor<ui32>
  %17 = stablehlo.broadcast_in_dim %16, dims = [] : (tensor<ui32>) -> tensor<4x5xui32>
  %18 = stablehlo.shift_right_logical %10, %17 : tensor<4x5xui32>
  %19 = stablehlo.or %15, %18 : tensor<4x5xui32>
  %20 = stablehlo.xor %13, %19 : tensor<4x5xui32>
  %21 = stablehlo.slice %arg6 [2:3] : (tensor<4xui32>) -> tensor<1xui32>
  %22 = stablehlo.reshape %21 : (tensor<1xui32>) -> tensor<ui32>
  %23 = stablehlo.add %13, %20 : tensor<4x5xui32>
  %24 = stablehlo.broadcast_in_dim %22, dims = [] : (tensor<ui32>) -> tensor<4x5xui32>
  %25 = stablehlo.shift_left %20, %24 : tensor<4x5xui32>
  %c_2 = stablehlo.constant dense<32> : tensor<ui32>
  %26 = stablehlo.subtract %c_2, %22 : tensor<ui32>
  %27 = stablehlo.broadcast_in_dim %26, dims = [] : (tensor<ui32>) -> tensor<4x5xui32>
  %28 = stablehlo.shift_right_logical %20, %27 : tensor<4x5xui32>
  %29 = stablehlo.or %25, %28 : tensor<4x5xui32>
  %30 = stablehlo.xor %23, %29 : tensor<4x5xui32>
  %31 = stablehlo.slice %arg6 [3:4] : (tensor<4xui32>) -> tensor<1xui32>
  %32 = stablehlo.reshape %31 : (tensor<1xui32>) -> tensor<ui32>
  %33 = stablehlo.add %23, %30 : tensor<4x5xui32>
  %34 = stablehlo.broadcast_in_dim %32, dims = [] : (tensor<ui32>) -> tensor<4x5xui32>
  %35 = stablehlo.shift_left %30, %34 : tensor<4x5xui32>
  %c_3 = stablehlo.constant dense<32> : tensor<ui32>
  %36 = stablehlo.subtract %c_3, %32 : tensor<ui32>
  %37 = stablehlo.broadcast_in_dim %36, dims = [] : (tensor<ui32>) -> tensor<4x5xui32>
  %38 = stablehlo.shift_right_logical %30, %37 : tensor<4x5xui32>
  %39 = stablehlo.or %35, %38 : tensor<4x5xui32>
  %40 = stablehlo.xor %33, %39 : tensor<4x5xui32>
  %41 = stablehlo.broadcast_in_dim %arg3, dims = [] : (tensor<ui32>) -> tensor<4x5xui32>
  %42 = stablehlo.add %33, %41 : tensor<4x5xui32>
  %43 = stablehlo.broadcast_in_dim %arg4, dims = [] : (tensor<ui32>) -> tensor<4x5xui32>
  %44 = stablehlo.add %40, %43 : tensor<4x5xui32>
  %c_4 = stablehlo.constant dense<1> : tensor<i64>
  %45 = stablehlo.add %arg0, %c_4 : tensor<i64>
  %46 = stablehlo.convert %45 : (tensor<i64>) -> tensor<ui32>
  %47 = stablehlo.broadcast_in_dim %46, dims = [] : (tensor<ui32>) -> tensor<4x5xui32>
  %48 = stablehlo.add %44, %47 : tensor<4x5xui32>
  return %0, %42, %48, %arg4, %arg5, %arg3, %arg7, %arg6 : tensor<i64>, tensor<4x5xui32>, tensor<4x5xui32>, tensor<ui32>, tensor<ui32>, tensor<ui32>, tensor<4xui32>, tensor<4xui32>
}
func.func private @argmax(%arg0: tensor<4x5xf32>) -> tensor<4xi64> {
  %0 = stablehlo.iota dim = 1 : tensor<4x5xi64>
  %cst = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %c = stablehlo.constant dense<0> : tensor<i64>
  %1:2 = stablehlo.reduce(%arg0 init: %cst), (%0 init: %c) across dimensions = [1] : (tensor<4x5xf32>, tensor<4x5xi64>, tensor<f32>, tensor<i64>) -> (tensor<4xf32>, tensor<4xi64>)
   reducer(%arg1: tensor<f32>, %arg3: tensor<f32>) (%arg2: tensor<i64>, %arg4: tensor<i64>)  {
    %2 = stablehlo.compare GT, %arg1, %arg3, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %3 = stablehlo.compare NE, %arg1, %arg1, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %4 = stablehlo.or %2, %3 : tensor<i1>
    %5 = stablehlo.compare EQ, %arg1, %arg3, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %6 = stablehlo.compare LT, %arg2, %arg4, SIGNED : (tensor<i64>, tensor<i64>) -> tensor<i1>
    %7 = stablehlo.and %5, %6 : tensor<i1>
    %8 = stablehlo.or %4, %7 : tensor<i1>
    %9 = stablehlo.select %4, %arg1, %arg3 : tensor<i1>, tensor<f32>
    %10 = stablehlo.select %8, %arg2, %arg4 : tensor<i1>, tensor<i64>
    stablehlo.return %9, %10 : tensor<f32>, tensor<i64>
  }
  return %1#1 : tensor<4xi64>
}
