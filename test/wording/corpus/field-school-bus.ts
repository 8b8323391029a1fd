import { samples } from '../sample.ts';

/** School buses: what its authors would write, and what a reviewer would stop at. */
export const schoolBus = [
  ...samples('gbt-1.1-2020', 'zh-Hans', [
    ['requirement', '接送小学生的车辆应符合GB 24407的规定，车身标识应符合GB 24315的规定。'],
    ['requirement', '车内应配备灭火器、急救箱、安全锤和卫星定位装置，车门处应安装离车确认按钮。'],
    ['requirement', '每个座位均应设安全带，行驶中学生应全程系好安全带。'],
    ['requirement', '车内视频录像的保存时间应不少于30 d。'],
    ['recommendation', '车辆宜配备空调和空气净化装置。'],
    ['requirement', '驾驶人应取得校车驾驶资格，年龄不超过60周岁，最近连续3个记分周期内没有被记满分的记录。'],
    ['requirement', '驾驶人和照管员每学期应接受不少于8学时的安全培训。'],
    ['instruction', '出车前对驾驶人进行酒精检测，不安排检测不合格的人员上岗。'],
    ['requirement', '线路应避开急弯、陡坡、临崖、临水等危险路段；确实无法避开的，应有防护措施和限速标志。'],
    ['recommendation', '小学生单程乘车时间宜控制在40 min以内。'],
    ['requirement', '班次准点率，五星级应不低于98 %，四星级应不低于96 %，三星级应不低于95 %。'],
    ['requirement', '载有学生时，在高速公路上的最高时速应不超过80 km/h，在其他道路上应不超过60 km/h。'],
    [
      'requirement',
      '放学时，照管员应将小学一、二年级学生当面交给家长或其委托的成年人；接车人未到的，应将学生带回学校，并通知班主任。',
    ],
    ['requirement', '因天气、道路施工等原因停运或延误超过15 min的，运营单位应提前通知学校和家长。'],
    ['permission', '家长可通过手机应用查看车辆位置和学生刷卡信息。'],
    ['requirement', '运营单位应会同学校每学期至少组织1次学生乘车安全教育和应急疏散演练。'],
    [
      'requirement',
      '发生交通事故后，驾驶人应立即停车、开启危险报警闪光灯，照管员组织学生转移到安全地带，并拨打122、120报警电话。',
    ],
    ['requirement', '驾驶人连续驾驶时间应不超过4 h，每次停车休息时间应不少于20 min。'],
    ['definition', '随车照料学生上下车并维护车内秩序的人员'],
    ['definition', '经公安机关交通管理部门审核、供学生上下车的地点'],
    ['recommendation', '学生住处到站点的步行距离应不超过500 m。', 'modal-mismatch', '应'],
    ['requirement', '录像的保存时间应不少于30 d左右。', 'vague-wording', '左右'],
    ['requirement', '休息时间应不少于20 min且不多于15 min。', 'bounds-conflict', '15 min'],
    ['requirement', '发生事故后,驾驶人应立即停车。', 'sign-width', ','],
    ['requirement', '停运的，应适时通知家长。', 'vague-wording', '适时'],
    ['requirement', '每辆车原则上应配备1名照管员。', 'weakened-requirement', '原则上'],
    ['instruction', '检测不合格的不得上岗。', 'forbidden-modal', '不得'],
    ['note', '驾驶人应携带名单。', 'provision-misplaced', '应'],
    ['requirement', '照管员需清点人数。', 'forbidden-modal', '需'],
  ]),
];
