import { wordsIn, type OwnerWords } from '../ownerWords.ts';

export const owners: OwnerWords = {
  nobody: wordsIn(
    'alguien,alguno,alguna,cualquiera,nadie,ninguno,ninguna,quien sea,quien pueda,quien quiera,' +
      'nosotros,nosotras,ellos,ellas,ustedes,vosotros,vosotras,voluntario,voluntaria,voluntarios,' +
      'un voluntario,una voluntaria,se busca voluntario,se buscan voluntarios,falta voluntario,' +
      'por definir,por decidir,por determinar,por confirmar,por asignar,por designar,por nombrar,por ver,' +
      'a definir,a determinar,a confirmar,a designar,sin asignar,sin definir,sin determinar,sin responsable,' +
      'sin decidir,no asignado,no asignada,no definido,pendiente,pendiente de asignar,pendiente de definir,' +
      'pendiente de confirmar,pte,pte. asignar,pte. definir,p.d,p/d,s/a,s/r,abierto,abierta,vacante,libre,' +
      'desconocido,desconocida,aún por definir,todavía por definir,aún no se sabe,aún sin asignar,' +
      'falta definir,falta asignar,falta confirmar,no se sabe,ya se verá,ya veremos',
  ),
  nobodyFirst: wordsIn('quien,quién,quienquiera,alguien,cualquiera,algún,alguna,alguno,el que,la que,aquel que'),
  everybodyFirst: wordsIn('todos,todas,todo el,toda la,todo mundo,todxs,tod@s,ambos,ambas,cada'),
  articles: wordsIn('los,las,nuestro,nuestra,nuestros,nuestras'),
  groups: wordsIn(
    'equipo,equipos,grupo,grupos,departamento,departamentos,depto,dpto,dto,área,áreas,división,divisiones,' +
      'sección,secciones,unidad,unidades,comité,comités,comisión,comisiones,subcomité,subcomisión,junta,juntas,' +
      'consejo,consejos,directorio,patronato,mesa directiva,grupo de trabajo,mesa de trabajo,fuerza de tarea,célula,' +
      'personal de,plantilla,dirección,gerencia,jefatura,coordinación,presidencia,secretaría,tesorería,subdirección,' +
      'vicepresidencia,administración,empresa,compañía,asociación,federación,sindicato,gremio,fundación,cooperativa,ayuntamiento,municipio,' +
      'ministerio,agencia,oficina,despacho,socios,socias,miembros,integrantes,asistentes,participantes,presentes,' +
      'empleados,empleadas,trabajadores,trabajadoras,colaboradores,colaboradoras,compañeros,compañeras,colegas,' +
      'directivos,directivas,directores,directoras,gerentes,jefes,jefas,responsables,coordinadores,coordinadoras,' +
      'organizadores,organizadoras,anfitriones,voluntariado,vecinos,vecinas,vecindad,comunidad,inquilinos,' +
      'propietarios,padres,madres,familias,profesores,profesoras,profesorado,docentes,alumnos,alumnado,' +
      'desarrolladores,desarrolladoras,programadores,ingenieros,ingenieras,diseñadores,diseñadoras,técnicos,' +
      'técnicas,editores,editoras,redactores,revisores,revisoras,usuarios,usuarias,cliente,clientes,proveedor,proveedores',
  ),
  groupEndings: [],
  groupNames: wordsIn(
    'personal,el personal,el equipo,la empresa,la compañía,el cliente,la oficina,la dirección,la junta,el comité,el consejo,' +
      'junta directiva,consejo de administración,comité de dirección,comité ejecutivo,equipo directivo,' +
      'alta dirección,ventas,comercial,compras,marketing,mercadeo,mercadotecnia,publicidad,comunicación,' +
      'comunicaciones,comunicación interna,finanzas,contabilidad,tesorería,facturación,nómina,nóminas,cobranzas,' +
      'recursos humanos,rrhh,rr.hh,rr. hh,rh,gestión humana,talento humano,capital humano,jurídico,jurídica,legal,' +
      'asesoría jurídica,asuntos legales,cumplimiento,auditoría,auditoría interna,calidad,control de calidad,' +
      'sistemas,informática,tecnología,ti,tic,soporte,soporte técnico,mesa de ayuda,mesa de servicio,' +
      'atención al cliente,servicio al cliente,postventa,posventa,operaciones,producción,fabricación,planta,' +
      'mantenimiento,logística,almacén,bodega,envíos,expediciones,transporte,seguridad,prevención,ingeniería,' +
      'diseño,desarrollo,investigación,i+d,i+d+i,producto,proyectos,pmo,recepción,conserjería,portería,limpieza,' +
      'archivo,secretaría,redacción,prensa,relaciones públicas,rr.pp,rrpp,formación,capacitación,sucursal,sede,' +
      'matriz,central,taller,backoffice,anfitrión,anfitriona,organizador,organizadora',
  ),
  titles: wordsIn('sr,sra,srta,señor,señora,señorita,don,doña,d,dña,dr,dra,ing,lic,arq,prof,profa,mtro,mtra'),
  titlesAfter: [],
  joiners: wordsIn('y,e(?= [Hh]?[IÍií]),o,u(?= [Hh]?[OÓoó]),con,junto con,más'),
  joinersWithin: [],
  joinedPrefixes: [],
  notJoined: [],
  companyEnds: wordsIn(
    's.l,s.l.u,s.a,s.a.u,s.a.s,s.c,s.coop,s.a. de c.v,sa de cv,s. de r.l,s. de r.l. de c.v,ltda,e.i.r.l',
  ),
  companyCapitals: wordsIn('sl,slu,sau'),
  companyParts: [],
  firmEnds: wordsIn('cía,compañía,hijos,hijas,hermanos,hermanas,hnos,asociados,asociadas,socios'),
};
